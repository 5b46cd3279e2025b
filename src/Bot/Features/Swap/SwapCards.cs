using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Swap;

/// <summary>Puts swaps together: the stored one of a cohort, or two own reps predicted from the stored basis.</summary>
internal static class SwapCards
{
    private const string Outside = "a rep outside your team";

    /// <summary>The top rep in the bottom patch and the mirror.</summary>
    public static SwapCard OfCohort(Question question, CohortDiagnosis cohort)
    {
        var card = Empty(question, cohort);
        if (cohort.Swap is not { TopInBottom: { } top, BottomInTop: { } mirror } swap)
        {
            return card with { Refused = cohort.Swap?.Refused ?? "there is no usable quota in the input" };
        }

        var own = swap.Top is { } rep && question.Reader.Below.ContainsKey(rep);
        var name = own ? $" ({Phrases.Plain(question.Reader.NameOf(swap.Top ?? ""), 40)})"
            : question.Reader.Below.Count > 0 ? $" ({Outside})" : "";
        return card with
        {
            Lines =
            [
                new SwapLine($"the top rep{name}", "the bottom patch", top, Extrapolated(question, cohort, swap)),
                new SwapLine("the bottom rep", "the top patch", mirror, null),
            ],
            Named = own && swap.Top is { } named ? [named] : [],
        };
    }

    /// <summary>Each of two own reps in the other's patch; null where one of them holds none.</summary>
    public static SwapCard? OfPair(Question question, Person one, Person other)
    {
        var (a, b) = (HeldPatches.Last(question.Snapshot, one.Id), HeldPatches.Last(question.Snapshot, other.Id));
        if (a is null || b is null || Cohort(question, a) is not { } cohort)
        {
            return null;
        }

        var card = Empty(question, cohort) with { Named = [one.Id, other.Id] };
        if (Why(question, a, b) is { Length: > 0 } why)
        {
            return card with { Refused = why };
        }

        SwapLine?[] lines = [Line(question, one, b, other), Line(question, other, a, one)];
        return lines.Any(l => l is null)
            ? card with { Refused = "a rep or patch has too few usable periods in the model" }
            : card with { Lines = [.. lines.OfType<SwapLine>()] };
    }

    private static SwapCard Empty(Question question, CohortDiagnosis cohort) => new()
    {
        Cohort = cohort,
        AsOf = question.Snapshot.Diagnosis.AsOf,
        Culture = question.Reader.Culture,
    };

    private static CohortDiagnosis? Cohort(Question question, RepRecord held) =>
        question.Snapshot.Diagnosis.Cohorts.FirstOrDefault(c => c.Name == held.Cohort);

    private static string Why(Question question, RepRecord one, RepRecord other) =>
        one.Cohort != other.Cohort ? "the two differ in role or segment, and nothing compares their patches"
        : one.PatchId == other.PatchId ? "the two hold the same patch"
        : !question.Snapshot.SwapBases.ContainsKey(one.Cohort) ? "there is no model, which takes 8 reps with quota"
        : "";

    private static SwapLine? Line(Question question, Person rep, RepRecord held, Person holder)
    {
        var seed = question.Snapshot.Diagnosis.Seed;
        return held.PatchId is { } patchId
            && question.Snapshot.SwapBases.GetValueOrDefault(held.Cohort)?.Predict(rep.Id, patchId, seed)
                is { Value: { } value, Lo: { } low, Hi: { } high, PHit: { } hit } found
            ? new SwapLine(
                Phrases.Plain(question.Reader.NameOf(rep.Id), 40),
                $"the patch of {Phrases.Plain(question.Reader.NameOf(holder.Id), 40)}",
                new SwapOutcome(value, low, high, hit),
                found.Extrapolated)
            : null;
    }

    private static bool? Extrapolated(Question question, CohortDiagnosis cohort, SwapReading swap) =>
        question.Snapshot.SwapBases.GetValueOrDefault(cohort.Name) is { } basis
            ? basis.Extrapolates(swap.Top ?? "", swap.BottomPatch ?? "")
            : null;
}
