namespace Performix.Analysis.Facts;

/// <summary>The parts of a plan that must agree with each other.</summary>
public enum PlanPart
{
    /// <summary>Quotas.</summary>
    Quota,

    /// <summary>Who holds which accounts.</summary>
    Patch,

    /// <summary>What pays.</summary>
    Comp,

    /// <summary>Targets and priorities.</summary>
    Target,
}
