namespace Performix.Sandbox.World;

internal sealed record CohortDraft(
    CohortModel Model, IReadOnlyList<Patch> Patches, IReadOnlyList<Region> Regions);
