namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>One property of an object: by which rule, and whether it has to be there.</summary>
internal sealed record Field(string Name, Rule Rule, bool IsRequired);
