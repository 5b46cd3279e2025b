namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Something that Slack's own client would not let a person do.</summary>
internal sealed class CannotDo(string reason) : Exception(reason);
