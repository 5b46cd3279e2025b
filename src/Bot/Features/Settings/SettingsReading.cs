using Performix.Bot.Access;
using Performix.Bot.Worker;

namespace Performix.Bot.Features.Settings;

/// <summary>What is set.</summary>
/// <param name="Digest">Where and when the digest is posted.</param>
internal sealed record SettingsReading(DigestPlan Digest)
{
    /// <summary>The organisation's zone.</summary>
    public required string Zone { get; init; }

    public IReadOnlyList<string> Leaders { get; init; } = [];

    public IReadOnlyList<string> Admins { get; init; } = [];

    public IdentityMode Mode { get; init; }

    /// <summary>Links that count.</summary>
    public int Links { get; init; }

    public int Frozen { get; init; }

    /// <summary>People of the last reading; 0 before it.</summary>
    public int People { get; init; }

    /// <summary>Cohorts that the digest leaves out.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public IReadOnlyList<(string Name, int Reps)> Cohorts { get; init; } = [];
}
