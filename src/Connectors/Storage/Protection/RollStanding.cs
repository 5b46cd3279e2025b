using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>What the form says before anybody answers: the numbers of the promise.</summary>
public sealed record RollStanding
{
    public required RollStandingKind Kind { get; init; }

    /// <summary>The id of the period; empty where none is open.</summary>
    public string Period { get; init; } = "";

    /// <summary>The name of the person's group; empty where there is none.</summary>
    public string Cell { get; init; } = "";

    /// <summary>People of the group or, where it is too small, of the organisation.</summary>
    public int People { get; init; }

    /// <summary>When the period closes and is published.</summary>
    public DateTimeOffset? Closes { get; init; }

    /// <summary>The fewest people of a group (K).</summary>
    public int SmallestCell { get; init; }

    /// <summary>How many counts a band holds at least (m).</summary>
    public int BandWidth { get; init; }

    /// <summary>What the promise is about; null where there is no group or no period to answer in.</summary>
    public (ProtectionPolicy Policy, ReportingCell Group)? Promised { get; init; }

    /// <summary>For how many days after the close the key can be brought back.</summary>
    public int KeyDays { get; init; }

    /// <summary>Whether the place of the key logs whoever uses it.</summary>
    public bool LogsEachUse { get; init; }

    /// <summary>Whose staff could open the box with the database and the key.</summary>
    public string Operator { get; init; } = "";
}
