using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>One rep in one period: the row of the panel. Money is a double here, for models only.</summary>
/// <param name="RepId">The rep.</param>
/// <param name="Period">The period.</param>
public sealed record RepQuarter(string RepId, Period Period)
{
    /// <summary>The patch held most of the days in the seat, or null where none was held for two thirds of them.
    /// Several at once are one patch, their ids sorted and joined by <c>+</c>.</summary>
    public string? PatchId { get; init; }

    /// <summary>By what it is known who held the patch, by the weakest stretch of the period; null where nobody says
    /// anything.</summary>
    public Provenance? Provenance { get; init; }

    /// <summary>Quota for the time in the seat, before ramp, in corporate currency. Null where none is known.</summary>
    public double? Quota { get; init; }

    /// <summary>Credited closed-won amount, in corporate currency.</summary>
    public double Bookings { get; init; }

    /// <summary>Opportunities won, where they are known.</summary>
    public int? Won { get; init; }

    /// <summary>Credited amounts of the won opportunities, largest first; empty where only totals are known.</summary>
    public IReadOnlyList<double> Deals { get; init; } = [];

    /// <summary>The share of the period's days in the seat.</summary>
    public Share InSeat { get; init; } = Share.One;

    /// <summary>Full periods in the seat before this one; -1 in the period the seat began inside of; null where
    /// the start is not known.</summary>
    public int? PeriodsInSeat { get; init; }

    /// <summary>The share of full quota expected at this point of the ramp; 1 for a ramped rep.</summary>
    public Share Ramp { get; init; } = Share.One;

    /// <summary>Whether the rep is still ramping and is left out of what is shown and graded.</summary>
    public bool Ramping { get; init; }

    /// <summary>What is observed of the patch.</summary>
    public PatchTraits Traits { get; init; } = PatchTraits.None;

    /// <summary>What the rep did; null where nothing is known.</summary>
    public ActivityRates? Activity { get; init; }

    /// <summary>Opportunities lost, where they are known.</summary>
    public int? Lost { get; init; }

    /// <summary>Quota times ramp; null where no quota is known.</summary>
    public double? EffectiveQuota => Quota * Ramp.Value;

    /// <summary>Attainment of the ramped quota; null where quota is absent or zero.</summary>
    public Share? Attainment => EffectiveQuota is > 0 ? new Share(Bookings / EffectiveQuota.Value) : null;

    /// <summary>Whether the row counts in the attainment that people see.</summary>
    public bool Shown => Attainment is not null && !Ramping && InSeat.Value >= PanelRules.ShownInSeat;

    /// <summary>Whether the row may enter a model: quota known, at least .3 in the seat.</summary>
    public bool Modelled => Quota is > 0 && InSeat.Value >= PanelRules.ModelledInSeat;
}
