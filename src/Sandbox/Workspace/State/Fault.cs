namespace Performix.Sandbox.Workspace.State;

/// <summary>One way to make the workspace fail on request; see the README for the kinds.</summary>
/// <param name="Kind">What fails.</param>
/// <param name="Target">The method, block type or connection it is about; empty for any.</param>
/// <param name="Value">Error code, reason or figure.</param>
internal sealed record Fault(string Kind, string Target, string Value)
{
    /// <summary>How often it still happens; -1 for until it is lifted.</summary>
    public int Times { get; set; } = 1;
}
