namespace Performix.Sandbox.Workspace.Seed;

/// <summary>
/// What a person does in the sales org: a label for the page's person switch, unknown to Slack itself.
/// </summary>
public enum SeedRole
{
    None,
    Rep,
    Manager,
    Leader,
    RevOps,
    Guest,
}
