namespace Performix.Analysis.Facts;

/// <summary>The accounts a rep may sell to, from a date to a date, whoever holds it.</summary>
/// <param name="Id">The source's id of the patch.</param>
public sealed record Patch(string Id)
{
    /// <summary>The name people know; empty where the source has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The segment; empty where the source has none.</summary>
    public string Segment { get; init; } = "";

    /// <summary>The region; empty where the source has none.</summary>
    public string Region { get; init; } = "";

    /// <summary>What an average rep could book there in a quarter, or an index proportional to it. Range:
    /// above 0.</summary>
    public double? Potential { get; init; }

    /// <summary>How many accounts it holds.</summary>
    public int? Accounts { get; init; }

    /// <summary>How much of it is live business rather than churned logos. Range: 0 to 1.</summary>
    public double? AccountMix { get; init; }
}
