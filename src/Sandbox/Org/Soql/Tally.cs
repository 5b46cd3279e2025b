namespace Performix.Sandbox.Org.Soql;

/// <summary>One aggregate of one group while rows come in. Nulls count for none of them.</summary>
internal sealed class Tally(BoundOperand operand)
{
    private readonly HashSet<object> _distinct = [];
    private long _count;
    private decimal _sum;
    private object? _least;
    private object? _most;

    public object? Result => operand.Written.Function switch
    {
        "COUNT" => (int)_count,
        "COUNT_DISTINCT" => _distinct.Count,
        "SUM" => _count == 0 ? null : _sum,
        "AVG" => _count == 0 ? null : _sum / _count,
        "MIN" => _least,
        _ => _most,
    };

    public void Add(object? value, long rows)
    {
        if (value is null)
        {
            return;
        }

        _count += rows;
        switch (operand.Written.Function)
        {
            case "COUNT_DISTINCT":
                _distinct.Add(value);
                break;
            case "SUM" or "AVG":
                _sum += Values.Number(value) * rows;
                break;
            case "MIN" when _least is null || Values.Compare(value, _least) < 0:
                _least = value;
                break;
            case "MAX" when _most is null || Values.Compare(value, _most) > 0:
                _most = value;
                break;
            default:
                break;
        }
    }
}
