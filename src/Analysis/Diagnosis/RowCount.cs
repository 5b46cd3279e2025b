namespace Performix.Analysis.Diagnosis;

/// <summary>Rows of one file or object.</summary>
/// <param name="Rows">Rows read, rejected ones included.</param>
/// <param name="Rejected">Rows rejected.</param>
public sealed record RowCount(int Rows, int Rejected);
