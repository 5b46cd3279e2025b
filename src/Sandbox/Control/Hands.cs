using Performix.Sandbox.Workspace.Interaction;

namespace Performix.Sandbox.Control;

/// <summary>All that a person can act with.</summary>
internal sealed record Hands(Commands Commands, Clicks Clicks, Modals Modals, Talk Talk);
