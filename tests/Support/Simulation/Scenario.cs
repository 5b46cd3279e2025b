namespace Performix.Tests.Support.Simulation;

/// <summary>The knobs of one kind of simulated org. Spreads are sd on the log scale unless said.</summary>
public sealed record Scenario(string Name)
{
    /// <summary>Patch attractiveness that potential measures.</summary>
    public double MeasuredPatch { get; init; } = .30;

    /// <summary>Patch attractiveness that nothing measures.</summary>
    public double HiddenPatch { get; init; } = .08;

    public double Skill { get; init; } = .12;

    public double Effort { get; init; } = .10;

    /// <summary>Elasticity of bookings to effort (eta).</summary>
    public double EffortElasticity { get; init; }

    /// <summary>Elasticity to lead quality (lambda).</summary>
    public double LeadElasticity { get; init; } = .10;

    /// <summary>Quarterly spread of lead quality within a patch.</summary>
    public double LeadSpread { get; init; } = .5;

    /// <summary>How far quota follows potential (theta): 0 flat, 1 in proportion.</summary>
    public double QuotaFollows { get; init; }

    public double QuotaNoise { get; init; }

    /// <summary>Expected deals a quarter at base bookings.</summary>
    public double Deals { get; init; } = 14;

    /// <summary>Coefficient of variation of the deal size.</summary>
    public double DealSpread { get; init; } = .8;

    /// <summary>Spread of the quarter's gamma shock.</summary>
    public double Shock { get; init; } = .12;

    /// <summary>Probability a quarter that a patch changes hands by rotation.</summary>
    public double Move { get; init; } = .08;

    /// <summary>Correlation of skill with attractiveness in the first seating.</summary>
    public double Sorting { get; init; }

    /// <summary>Reliability of measured potential. Range: above 0, up to 1.</summary>
    public double Reliability { get; init; } = .95;

    /// <summary>Base probability a quarter to leave; poor attainment raises it.</summary>
    public double Leave { get; init; }

    public int RampQuarters { get; init; }

    /// <summary>Share of the first reps who are ramping.</summary>
    public double Ramping { get; init; }

    /// <summary>Share of rep-quarters that are missing.</summary>
    public double Missing { get; init; }

    /// <summary>Share of rep-quarters with part of the time in the seat.</summary>
    public double Partial { get; init; }

    public double Season { get; init; } = .05;

    /// <summary>Quota over base bookings.</summary>
    public double QuotaLevel { get; init; } = 1.05;

    /// <summary>How effort answers the patch: negative, reps in bad patches work harder.</summary>
    public double EffortResponse { get; init; }

    /// <summary>Whether rotations follow attainment.</summary>
    public bool MovesByAttainment { get; init; }

    /// <summary>Spread of the deal count across patches (halved on the log scale).</summary>
    public double DealCountSpread { get; init; }

    /// <summary>The clean Gaussian case instead of compound Poisson deals.</summary>
    public bool Additive { get; init; }
}
