namespace Performix.Analysis.Models;

/// <summary>What others had and what they got of it, up to a period: sums by cell, source and age.</summary>
internal sealed record PatchExperience
{
    /// <summary>Account-periods by cell.</summary>
    public required double[] Accounts { get; init; }

    /// <summary>Account-periods with a win, by cell.</summary>
    public required AmountSums Won { get; init; }

    /// <summary>Leads by source.</summary>
    public required double[] Leads { get; init; }

    /// <summary>Leads converted, by source.</summary>
    public required double[] Converted { get; init; }

    /// <summary>Opportunities decided, by source.</summary>
    public required double[] Decided { get; init; }

    /// <summary>Opportunities won, by source.</summary>
    public required AmountSums Sold { get; init; }

    /// <summary>Opportunities open at the start of a period, by age.</summary>
    public required double[] Open { get; init; }

    /// <summary>Those won within it.</summary>
    public required double[] Landed { get; init; }

    /// <summary>The share of won money that came through leads: it is counted with the leads and not again with the
    /// accounts. Range: 0 to 1.</summary>
    public double FromLeads
    {
        get
        {
            var (through, all) = (0.0, Sold.Amount.Sum());
            for (var source = 0; source < Leads.Length; source++)
            {
                through += Sold.Amount[source] * Math.Min(1, Converted[source] / Math.Max(1, Decided[source]));
            }

            return all > 0 ? Math.Clamp(through / all, 0, 1) : 0;
        }
    }
}
