namespace Performix.Analysis.Facts;

/// <summary>How many rows one file or object had, and how many of them were rejected.</summary>
/// <param name="Source">The file or object.</param>
/// <param name="Rows">Rows read, rejected ones included, the header not.</param>
/// <param name="Rejected">Rows rejected.</param>
public sealed record SourceCount(string Source, int Rows, int Rejected);
