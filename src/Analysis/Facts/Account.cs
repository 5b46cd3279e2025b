using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>A company a rep may sell to, as the organisation knows it.</summary>
/// <param name="Id">The source's id.</param>
public sealed record Account(string Id)
{
    /// <summary>Who owns it now, where known.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The patches it belongs to now; several where territories overlap.</summary>
    public IReadOnlyList<string> PatchIds { get; init; } = [];

    /// <summary>The industry; empty where the source has none.</summary>
    public string Industry { get; init; } = "";

    /// <summary>How many people work there, where known.</summary>
    public int? Employees { get; init; }

    /// <summary>Its yearly revenue, where known.</summary>
    public Money? AnnualRevenue { get; init; }

    /// <summary>The source's word for what it is to us: customer, prospect, ...; empty where it has none.</summary>
    public string Type { get; init; } = "";

    /// <summary>The day the record was made, where known.</summary>
    public DateOnly? Created { get; init; }
}
