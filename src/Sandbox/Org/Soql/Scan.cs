using Performix.Sandbox.Org.Schema;

namespace Performix.Sandbox.Org.Soql;

/// <summary>Finds the rows that pass a filter, whole runs at a time where their ends settle it.</summary>
internal sealed class Scan(Table table, Filter filter)
{
    public Table Table => table;

    public IEnumerable<RowRun> Runs()
    {
        foreach (var run in table.Runs())
        {
            var first = table.At(run.First);
            var last = run.Count == 1 ? first : table.At(run.Last);
            switch (filter.Decide(first, last))
            {
                case true:
                    yield return run;
                    break;
                case null:
                    foreach (var part in Parts(run))
                    {
                        yield return part;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The rows of a mixed run that pass, neighbours together.</summary>
    private IEnumerable<RowRun> Parts(RowRun run)
    {
        var start = -1L;
        for (var handle = run.First; handle <= run.Last; handle++)
        {
            var row = table.At(handle);
            var passes = filter.Decide(row, row) == true;
            if (passes && start < 0)
            {
                start = handle;
            }
            else if (!passes && start >= 0)
            {
                yield return new RowRun(start, handle - start);
                start = -1;
            }
        }

        if (start >= 0)
        {
            yield return new RowRun(start, run.Last - start + 1);
        }
    }
}
