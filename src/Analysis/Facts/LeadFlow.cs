namespace Performix.Analysis.Facts;

/// <summary>The leads that went to a patch, or to a rep, in [from, to).</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The day after the last one.</param>
public sealed record LeadFlow(DateOnly From, DateOnly To)
{
    /// <summary>The patch, where leads are routed by patch.</summary>
    public string? PatchId { get; init; }

    /// <summary>The rep, where leads are routed by rep.</summary>
    public string? RepId { get; init; }

    /// <summary>The source of these leads; empty where it is not told apart.</summary>
    public string Source { get; init; } = "";

    /// <summary>Their quality on the source's own scale, where known.</summary>
    public double? Quality { get; init; }

    /// <summary>How many, where known.</summary>
    public int? Leads { get; init; }

    /// <summary>How many of them were converted, where known.</summary>
    public int? Converted { get; init; }
}
