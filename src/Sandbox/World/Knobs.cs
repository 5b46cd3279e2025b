namespace Performix.Sandbox.World;

/// <summary>
/// How a sales org comes about. Standard deviations are on the log scale of expected bookings; chances are
/// per patch and quarter.
/// </summary>
public sealed record Knobs
{
    public double PatchSd { get; init; } = 0.30;

    /// <summary>What the patch is worth beyond what its accounts and leads show.</summary>
    public double HiddenSd { get; init; } = 0.08;

    public double SkillSd { get; init; } = 0.12;

    public double EffortSd { get; init; } = 0.10;

    public double LeadGain { get; init; } = 0.10;

    public double LeadSd { get; init; } = 0.5;

    /// <summary>
    /// 0: the same quota for everyone; 1: quotas proportional to what the patch can be seen to hold.
    /// </summary>
    public double QuotaFollowsPatch { get; init; }

    public double QuotaNoiseSd { get; init; }

    public double QuotaLevel { get; init; } = 1.05;

    public double DealsPerQuarter { get; init; } = 14;

    /// <summary>
    /// Spread of deal sizes inside one kind of account; account kinds add to it (about 0.8 in all).
    /// </summary>
    public double SizeCv { get; init; } = 0.7;

    public double Shock { get; init; } = 0.12;

    public double Season { get; init; } = 0.05;

    public double WinRate { get; init; } = 0.42;

    public double MoveChance { get; init; } = 0.08;

    public bool WorstMoveFirst { get; init; }

    public double LeaveChance { get; init; } = 0.02;

    public int RampQuarters { get; init; } = 3;

    /// <summary>Share of the first quarter's reps that are themselves new.</summary>
    public double NewAtStart { get; init; }

    public double QuotaMissing { get; init; }

    /// <summary>Chance of a quarter partly on leave, with the quota relieved to match.</summary>
    public double PartialQuarter { get; init; }

    /// <summary>How well the accounts on record show the patch's potential.</summary>
    public double Reliability { get; init; } = 0.95;

    public double DealHeterogeneity { get; init; }

    public double FirmographicsMissing { get; init; } = 0.08;

    public double OpportunitiesLogged { get; init; } = 0.85;

    public double CallsPerQuarter { get; init; } = 400;

    public double EmailsPerQuarter { get; init; } = 780;

    /// <summary>The planted cases, by the name the command line uses.</summary>
    public static Knobs Of(Scenario scenario) => scenario switch
    {
        Scenario.Patch => Territory,
        Scenario.NoMoves => Territory with { MoveChance = 0 },
        Scenario.People => new() { QuotaFollowsPatch = 1, HiddenSd = 0.06, SkillSd = 0.33, LeadGain = 0.03 },
        Scenario.Mixed => new() { PatchSd = 0.20, HiddenSd = 0.10, SkillSd = 0.22 },
        Scenario.Noise => new()
        {
            PatchSd = 0.03,
            HiddenSd = 0.02,
            SkillSd = 0.03,
            LeadGain = 0,
            DealsPerQuarter = 6,
            Shock = 0.25,
        },
        Scenario.Messy => Untidy,
        _ => throw new ArgumentOutOfRangeException(nameof(scenario), scenario, "No such world."),
    };

    private static Knobs Territory => new() { PatchSd = 0.35, HiddenSd = 0.10, SkillSd = 0.10 };

    private static Knobs Untidy => Territory with
    {
        SkillSd = 0.12,
        Reliability = 0.75,
        LeaveChance = 0.06,
        NewAtStart = 0.35,
        QuotaMissing = 0.12,
        PartialQuarter = 0.08,
        QuotaNoiseSd = 0.10,
        DealHeterogeneity = 0.6,
        WorstMoveFirst = true,
        FirmographicsMissing = 0.2,
        OpportunitiesLogged = 0.7,
    };
}
