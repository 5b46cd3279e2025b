using Performix.Analysis.Facts;

namespace Performix.Analysis.Diagnosis;

/// <summary>What was read, and what was not usable.</summary>
/// <param name="Files">Rows and rejected rows by file or object.</param>
/// <param name="Rejected">The rejected rows.</param>
/// <param name="Complete">Whether the reading reached its end.</param>
public sealed record InputSummary(
    IReadOnlyDictionary<string, RowCount> Files, IReadOnlyList<Rejected> Rejected, bool Complete);
