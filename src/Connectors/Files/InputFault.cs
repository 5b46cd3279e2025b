namespace Performix.Connectors.Files;

/// <summary>One reason why an input cannot be used, with the place to look at.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, the header being 1; 0 where the whole file is meant.</param>
/// <param name="Field">The column or key; empty where the whole file is meant.</param>
/// <param name="Reason">What is wrong and, where it helps, what would be right.</param>
public sealed record InputFault(string File, int Line, string Field, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() =>
        File + (Line > 0 ? $":{Line}" : "") + (Field.Length > 0 ? $" {Field}" : "") + ": " + Reason;
}
