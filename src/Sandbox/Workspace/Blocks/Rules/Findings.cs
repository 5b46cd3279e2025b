namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>What is found wrong, in the order it is met, and where the blocks are shown.</summary>
internal sealed class Findings(Surface surface)
{
    private readonly List<Finding> _all = [];

    public Surface Surface { get; } = surface;

    public IReadOnlyList<Finding> All => _all;

    public void Add(string at, string message, string? code = null) =>
        _all.Add(new Finding(at, message) { Code = code });
}
