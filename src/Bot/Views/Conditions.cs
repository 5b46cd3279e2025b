using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>The conditions of one rep in words: what the patch is expected to give, and what the quota asks of it.
/// </summary>
internal static class Conditions
{
    public static string Of(RepFacts facts) => "*Conditions first*\n" + string.Join('\n', Lines(facts));

    /// <summary>What the patch gives, in a clause.</summary>
    public static string Brief(RepFacts facts) => facts is { Held.PatchId: { } id, Patch: { } patch }
        ? $"{Phrases.Plain(facts.NameOf(id))}; an average rep is expected at "
            + $"{Phrases.Percent(patch.Expected, facts.Culture)} of quota there"
        : "cannot be told, no patch of the rep is in the model";

    /// <summary>A band of fit in words.</summary>
    public static string Band(string band) => band switch
    {
        "over" => "over-assigned, the whole interval is above the band",
        "under" => "under-assigned, the whole interval is below the band",
        "in" => "in band",
        _ => "not clear, the interval crosses an end of the band",
    };

    private static IEnumerable<string> Lines(RepFacts facts)
    {
        if (facts.Held is not { PatchId: { } id } held)
        {
            yield return "• No patch is known for the rep, so what the patch gives cannot be told.";
            yield break;
        }

        yield return $"• Patch {Phrases.Plain(facts.NameOf(id))}, held in {held.Period.Label}";
        if (facts.Patch is not { } patch)
        {
            yield return "• Fit and expected attainment cannot be told: no model was fitted for "
                + "this patch.";
            yield break;
        }

        yield return $"• An average rep is expected to attain {Phrases.Percent(patch.Expected, facts.Culture)} of "
            + "quota there";
        yield return string.Create(
            facts.Culture,
            $"• Fit {patch.Fit:0.00} ({100 * patch.FitRange.Level:0} % interval {patch.FitRange.Low:0.00}–"
            + $"{patch.FitRange.High:0.00}), band {0.8:0.00}–{1.25:0.00}: {Band(patch.FitBand)}; above 1 the quota "
            + $"asks more of the patch than in the middle of the cohort");
        if (patch.Handed is { } handed)
        {
            yield return "• " + Index(facts, patch, handed);
        }
    }

    /// <summary>Never without its three parts: one number alone cannot be checked.</summary>
    private static string Index(RepFacts facts, PatchReading patch, PatchIndexReading handed)
    {
        string Money(double amount) =>
            Phrases.Amount((decimal)amount, facts.Currency, facts.Culture);
        return string.Create(
            facts.Culture,
            $"Patch index {patch.Index:0} (95 % interval {patch.Lo:0}–{patch.Hi:0}); ")
            + "100 is the cohort's median patch. "
            + $"Its parts in {Phrases.Plain(handed.Period)}: territory potential {Money(handed.TerritoryPotential)}, "
            + $"lead quality {Money(handed.LeadQuality)}, account mix {Money(handed.AccountMix)}";
    }
}
