namespace Performix.Connectors.Storage;

/// <summary>The last attempt to read the org, kept so that every instance and every answer can tell how it went.
/// </summary>
public sealed record RunRecord
{
    public required DateTimeOffset StartedAt { get; init; }

    public required RunOutcome Outcome { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What went wrong and what to do about it; empty while all is well.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Objects read so far, of <see cref="ObjectsInAll"/>.</summary>
    public int ObjectsRead { get; init; }

    public int ObjectsInAll { get; init; }

    /// <summary>Whether only changes were read; null where the run did not get so far.</summary>
    public bool? IsIncrement { get; init; }

    /// <summary>Calls made to the org.</summary>
    public int Calls { get; init; }

    /// <summary>Objects of an increment that were read whole all the same.</summary>
    public IReadOnlyList<string> ReadWhole { get; init; } = [];

    /// <summary>When the org is read next.</summary>
    public DateTimeOffset? NextAt { get; init; }
}
