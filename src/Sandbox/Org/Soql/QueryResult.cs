using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>
/// What a query found: rows by their handles, read when they are written out, or rows of aggregates.
/// </summary>
internal sealed record QueryResult
{
    public required string ObjectName { get; init; }

    /// <summary>Rows the query is about; of the COUNT() form, all there is to say.</summary>
    public required long Total { get; init; }

    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>The table the handles belong to; none for counts and aggregates.</summary>
    public Table? Table { get; init; }

    public IReadOnlyList<RowRun> Runs { get; init; } = [];

    /// <summary>Values of the columns, a row an array.</summary>
    public IReadOnlyList<object?[]>? Aggregates { get; init; }

    public IEnumerable<Row> Page(long from, int size)
    {
        if (Table is not { } table)
        {
            yield break;
        }

        var skip = from;
        long left = size;
        foreach (var run in Runs)
        {
            if (left == 0)
            {
                yield break;
            }

            if (skip >= run.Count)
            {
                skip -= run.Count;
                continue;
            }

            var end = Math.Min(run.Count, skip + left);
            for (var i = skip; i < end; i++)
            {
                yield return table.At(run.First + i);
            }

            left -= end - skip;
            skip = 0;
        }
    }
}
