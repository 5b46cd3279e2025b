using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>One rep in one period as a person can audit it: what was asked, what was credited, from which records, and
/// whether it counts.</summary>
public sealed record RepRecord
{
    /// <summary>The rep.</summary>
    public required string RepId { get; init; }

    /// <summary>The cohort's name.</summary>
    public required string Cohort { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>Whether the period was still open at the reading: to-date, never in a diagnosis.</summary>
    public bool ToDate { get; init; }

    /// <summary>The patch held most of the time; several at once are joined by <c>+</c>; null where none was.</summary>
    public string? PatchId { get; init; }

    /// <summary>Quota for the time in the seat, before ramp, in corporate currency; null where none is known.</summary>
    public decimal? Quota { get; init; }

    /// <summary>Credited closed-won amount, in corporate currency.</summary>
    public required decimal Credited { get; init; }

    /// <summary>Attainment of the ramped quota, 1 is on quota; null where quota is absent or zero.</summary>
    public double? Attainment { get; init; }

    /// <summary>The share of the period's days in the seat. Range: 0 to 1.</summary>
    public double InSeat { get; init; } = 1;

    /// <summary>The share of full quota expected at this point of the ramp. Range: 0 to 1.</summary>
    public double Ramp { get; init; } = 1;

    /// <summary>Whether the rep was ramping and is left out of what is shown and graded.</summary>
    public bool Ramping { get; init; }

    /// <summary>Whether the period counts in the attainment that people see.</summary>
    public bool Counts { get; init; }

    /// <summary>Opportunities won; null where only amounts are known.</summary>
    public int? Won { get; init; }

    /// <summary>Opportunities lost; null where they are not known.</summary>
    public int? Lost { get; init; }

    /// <summary>Completed calls per full period in the seat; null where not known.</summary>
    public double? Calls { get; init; }

    /// <summary>Meetings and demos held per full period in the seat; null where not known.</summary>
    public double? Demos { get; init; }

    /// <summary>E-mails per full period in the seat; null where not known.</summary>
    public double? Emails { get; init; }

    /// <summary>Share of decided opportunities with a logged touch. Range: 0 to 1; null where not known.</summary>
    public double? Logged { get; init; }

    /// <summary>The won opportunities behind the credited amount, largest first; empty where only totals are known.
    /// </summary>
    public IReadOnlyList<WonRecord> Deals { get; init; } = [];
}
