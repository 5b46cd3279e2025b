namespace Performix.Sandbox.Workspace.Api;

/// <summary>How many calls of one method Slack takes in a minute.</summary>
internal enum ApiTier
{
    /// <summary>Tier 1 and the special ones: not counted here.</summary>
    Uncounted = 0,
    Two = 20,
    Three = 50,
    Four = 100,

    /// <summary>chat.postMessage: several hundred a minute, and one a second in a channel.</summary>
    Posting = 300,
}
