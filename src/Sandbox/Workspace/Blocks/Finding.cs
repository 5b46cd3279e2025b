namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>One thing wrong with blocks, and where.</summary>
internal sealed record Finding(string Pointer, string Message)
{
    /// <summary>Set where Slack has another code for it than the usual one.</summary>
    public string? Code { get; init; }

    public override string ToString() => $"{Message} [json-pointer:{Pointer}]";
}
