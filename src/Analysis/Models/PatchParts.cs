using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>What an average rep would be expected to book from what one rep was handed for one period, in its three
/// parts, in corporate currency (definitions 5.4).</summary>
/// <param name="Potential">Territory potential: every account taken for a prospect. 0 or more.</param>
/// <param name="Leads">Lead quality: leads routed during the period. 0 or more.</param>
/// <param name="Mix">Account mix and inheritance: opportunities taken over, and what customers and churned accounts
/// give beyond prospects; below 0 where they give less.</param>
public sealed record PatchParts(double Potential, double Leads, double Mix)
{
    /// <summary>The sum of the parts. 0 or more.</summary>
    public double Total => Potential + Leads + Mix;

    /// <summary>The observed patch columns of the models: the sum, and the shares of leads and mix in it; none where
    /// the sum is 0.</summary>
    public PatchTraits Traits => Total > 0 ? new PatchTraits(Total, Leads / Total, Mix / Total) : PatchTraits.None;
}
