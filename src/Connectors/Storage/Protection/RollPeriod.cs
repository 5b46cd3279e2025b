using System.Text.Json.Serialization;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The row of a period. What is fixed when it opens is part of <see cref="Hash"/>.</summary>
internal sealed record RollPeriod
{
    /// <summary>How people name it, <c>2026-Q1</c>; used once, ever.</summary>
    public required string Id { get; init; }

    public required RollState State { get; init; }

    public required DateTimeOffset Opened { get; init; }

    /// <summary>K, m, eps and the closing moment, frozen while it is open (R7).</summary>
    public required ProtectionPolicy Policy { get; init; }

    /// <summary>Eligible people at the opening. Where the organisation is too small this is all that is known.</summary>
    public required int People { get; init; }

    /// <summary>Whether this is the period of the year whose top reason is released.</summary>
    public required bool ReleasesReason { get; init; }

    /// <summary>The name of the key, random.</summary>
    public required string KeyName { get; init; }

    /// <summary>For how many days a destroyed key could still be brought back.</summary>
    public int KeyDays { get; init; }

    /// <summary>SHA-256 of the roll and of what is frozen; part of what the box is sealed with.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The last version of the box that an instance has recorded here.</summary>
    public long BoxVersion { get; init; }

    public DateTimeOffset? ClosingSince { get; init; }

    /// <summary>When the box was seen to be gone and the key to be beyond recovery.</summary>
    public DateTimeOffset? Destroyed { get; init; }

    /// <summary>What the row was read or written at.</summary>
    [JsonIgnore]
    public string Tag { get; init; } = "";

    [JsonIgnore]
    public DateTimeOffset Closes => Policy.Closes;

    [JsonIgnore]
    public bool HasBox => State is RollState.Open or RollState.Closing;
}
