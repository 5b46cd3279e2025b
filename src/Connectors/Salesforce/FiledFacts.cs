using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>What the organisation's own files say beside the org: quotas, and who held which patch.</summary>
public sealed record FiledFacts
{
    public static FiledFacts None { get; } = new();

    public IReadOnlyList<Quota> Quotas { get; init; } = [];

    public IReadOnlyList<Assignment> Holders { get; init; } = [];

    public IReadOnlyList<Rejected> Rejected { get; init; } = [];

    public IReadOnlyList<SourceCount> Sources { get; init; } = [];
}
