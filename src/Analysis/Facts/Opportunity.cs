using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>One possible sale.</summary>
/// <param name="Id">The source's id.</param>
/// <param name="RepId">Who owns it; credited with the whole where <see cref="Credits"/> is empty.</param>
/// <param name="Outcome">Won, lost or open.</param>
/// <param name="Created">The day it was created.</param>
public sealed record Opportunity(string Id, string RepId, Outcome Outcome, DateOnly Created)
{
    /// <summary>The day it was won or lost; for an open one the day it is expected to be, where known.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>The amount in corporate currency; null where the source has none.</summary>
    public Money? Amount { get; init; }

    /// <summary>How it is credited; empty where the owner has it all.</summary>
    public IReadOnlyList<Credit> Credits { get; init; } = [];

    /// <summary>The account, where known.</summary>
    public string? AccountId { get; init; }

    /// <summary>The patch it was made on, where known.</summary>
    public string? PatchId { get; init; }

    /// <summary>Who created it, where known: another rep than the owner makes it inherited.</summary>
    public string? SourceRepId { get; init; }

    /// <summary>The segment; empty where the source has none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The product; empty where the source has none.</summary>
    public string Product { get; init; } = "";

    /// <summary>Where the lead came from; empty where the source has none.</summary>
    public string LeadSource { get; init; } = "";

    /// <summary>The stage's name; empty where the source has none.</summary>
    public string Stage { get; init; } = "";
}
