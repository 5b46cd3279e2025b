using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>A period to be opened, cut from the org's snapshot by the caller.</summary>
/// <param name="Id">How people name it, <c>2026-Q1</c>; never used before.</param>
/// <param name="People">Eligible people, also where they are too few for a cell.</param>
/// <param name="Cells">The partition; empty where the organisation is too small.</param>
/// <param name="Policy">K, eps and the closing moment.</param>
public sealed record RollPlan(
    string Id, int People, IReadOnlyList<ReportingCell> Cells, ProtectionPolicy Policy);
