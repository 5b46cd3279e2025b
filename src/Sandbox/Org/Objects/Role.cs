namespace Performix.Sandbox.Org.Objects;

/// <summary>A node of the role hierarchy, with the person at its head where there is one.</summary>
internal sealed record Role(int Number, string Name, int? Parent, int? Head);
