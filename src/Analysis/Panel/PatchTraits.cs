namespace Performix.Analysis.Panel;

/// <summary>What is observed of the patch a rep held in a period: inputs that the company handed over, never the rep's
/// own results.</summary>
/// <param name="Potential">What an average rep could book there, or an index proportional to it. Above 0.</param>
/// <param name="LeadQuality">Quality of the leads that came in, on the source's own scale.</param>
/// <param name="AccountMix">Share of live business among its accounts. Range: 0 to 1.</param>
public sealed record PatchTraits(double? Potential, double? LeadQuality, double? AccountMix)
{
    /// <summary>Nothing is observed.</summary>
    public static PatchTraits None { get; } = new(null, null, null);
}
