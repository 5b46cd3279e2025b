namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>What a patch is in this organisation.</summary>
public sealed record PatchMapping
{
    /// <summary>The kind.</summary>
    public PatchMode Mode { get; init; } = PatchMode.Territory2;

    /// <summary>The fields of Account whose values together name the patch, for the kind <c>fields</c>.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>A file of who held which patch, for the time of which the org says nothing: beside the mapping file,
    /// unless it names another folder. Empty for none.</summary>
    public string History { get; init; } = "";
}
