namespace Performix.Analysis.Facts;

/// <summary>A row that could not become a fact, and why. It travels with the facts and is never silently
/// dropped.</summary>
/// <param name="File">The file or, for the live org, the object.</param>
/// <param name="Line">The line in the file, the header being 1; 0 where there are no lines.</param>
/// <param name="Field">The column or field; empty where the whole row is meant.</param>
/// <param name="Reason">What is wrong and, where it helps, what would be right.</param>
public sealed record Rejected(string File, int Line, string Field, string Reason)
{
    /// <summary>The source's id of the row, where it has one.</summary>
    public string? RowId { get; init; }
}
