namespace Performix.Sandbox.Org.Soql;

/// <summary>The values that the rows of one group share.</summary>
internal sealed class GroupKey(object?[] values) : IEquatable<GroupKey>, IComparable<GroupKey>
{
    private readonly object?[] _values = values;

    public IReadOnlyList<object?> Values => _values;

    public bool Equals(GroupKey? other) => other is not null && _values.AsSpan().SequenceEqual(other._values);

    public override bool Equals(object? obj) => Equals(obj as GroupKey);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    public int CompareTo(GroupKey? other)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var order = Soql.Values.Compare(_values[i], other?._values[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }
}
