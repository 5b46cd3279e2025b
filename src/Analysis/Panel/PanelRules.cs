namespace Performix.Analysis.Panel;

/// <summary>The fixed numbers of the panel (definitions 5.2).</summary>
public static class PanelRules
{
    /// <summary>Share of days in the seat from which attainment is shown.</summary>
    public const double ShownInSeat = 2.0 / 3.0;

    /// <summary>Share of days in the seat from which a row enters a model.</summary>
    public const double ModelledInSeat = 0.3;

    /// <summary>Share of days in the seat that one patch must be held to be the patch of the row.</summary>
    public const double PatchHeld = 2.0 / 3.0;

    /// <summary>Full periods in the seat during which a rep ramps where no plan says otherwise.</summary>
    public const int RampPeriods = 3;

    /// <summary>Closed periods that trailing attainment looks back on.</summary>
    public const int TrailingPeriods = 4;

    /// <summary>Fewest rows that trailing attainment needs.</summary>
    public const int TrailingMinimum = 2;

    /// <summary>Closed periods that models use.</summary>
    public const int ModelPeriods = 8;

    /// <summary>Fewest days of a quota interval that is a period as it stands.</summary>
    public const int ShortestPeriod = 80;

    /// <summary>Most days of a quota interval that is a period as it stands.</summary>
    public const int LongestPeriod = 100;
}
