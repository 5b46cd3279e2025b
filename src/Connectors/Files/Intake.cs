using Performix.Analysis.Facts;

namespace Performix.Connectors.Files;

/// <summary>Takes in file after file: rows become facts or rejections, and everything is counted.</summary>
internal sealed class Intake(InputFolder folder)
{
    private readonly List<Rejected> rejected = [];
    private readonly List<SourceCount> sources = [];

    /// <summary>What makes the input unusable.</summary>
    public List<InputFault> Faults { get; } = [];

    /// <summary>The rows that did not become facts.</summary>
    public IReadOnlyList<Rejected> Rejected => rejected;

    /// <summary>The rows by file.</summary>
    public IReadOnlyList<SourceCount> Sources => sources;

    /// <summary>Whether a file is there.</summary>
    public bool Has(FileShape shape) => folder.Has(shape.Name);

    /// <summary>Whether a file was read and had at least one sound row.</summary>
    public bool Filled(FileShape shape) =>
        sources.Exists(source => source.Source == shape.Name && source.Rows > source.Rejected);

    /// <summary>Whether a file made the input unusable.</summary>
    public bool Spoilt(FileShape shape) => Faults.Exists(fault => fault.File == shape.Name);

    /// <summary>The facts of a file; none where it is not there.</summary>
    public IReadOnlyList<T> Read<T>(FileShape shape, Func<CsvRow, T> toFact) => [.. Stream(shape, toFact)];

    /// <summary>The facts of a file, one by one: what is wrong with it is known when the last was taken.</summary>
    public IEnumerable<T> Stream<T>(FileShape shape, Func<CsvRow, T> toFact)
    {
        if (folder.PathOf(shape.Name) is not { } path)
        {
            yield break;
        }

        var (rows, bad) = (0, 0);
        foreach (var row in new CsvTable(path, shape, Faults).Rows())
        {
            rows++;
            if (row.IsSound && toFact(row) is var fact && row.IsSound)
            {
                yield return fact;
            }
            else
            {
                bad++;
                rejected.Add(row.ToRejected());
            }
        }

        sources.Add(new SourceCount(shape.Name, rows, bad));
    }

    /// <summary>Whether any row of a file meets a condition; its faults are told when it is read.</summary>
    public bool Any(FileShape shape, Func<CsvRow, bool> condition) => Peek(shape).Any(condition);

    /// <summary>The different texts that the rows of a file have, sorted.</summary>
    public IReadOnlyList<string> Distinct(FileShape shape, Func<CsvRow, string> text) =>
        [.. Peek(shape).Select(text).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Notes that a required file has no rows.</summary>
    public void RequireRows(FileShape shape)
    {
        if (Has(shape) && !Spoilt(shape) && sources.Exists(source => source.Source == shape.Name && source.Rows == 0))
        {
            Faults.Add(new InputFault(shape.Name, 1, "", "the file has a header and no rows"));
        }
    }

    /// <summary>Ends the reading where the input is unusable. Rejections are told too: nothing is found late.</summary>
    /// <exception cref="InputUnusableException">There was a fault.</exception>
    /// <param name="others">Rejections found elsewhere.</param>
    public void ThrowIfUnusable(params IReadOnlyList<Rejected> others)
    {
        if (Faults.Count > 0)
        {
            var rows = rejected.Concat(others).Select(row => new InputFault(row.File, row.Line, row.Field, row.Reason));
            throw new InputUnusableException([.. Faults.Concat(rows)
                .OrderBy(fault => fault.File, StringComparer.Ordinal).ThenBy(fault => fault.Line)]);
        }
    }

    private IEnumerable<CsvRow> Peek(FileShape shape) =>
        folder.PathOf(shape.Name) is { } path ? new CsvTable(path, shape, []).Rows() : [];
}
