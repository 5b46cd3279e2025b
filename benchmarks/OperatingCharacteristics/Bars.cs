using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.OperatingCharacteristics;

/// <summary>The bars that the engine is held to, computed from the draws that were scored.</summary>
internal static class Bars
{
    private const string Trap = "sorted_people_nomove";

    public static IReadOnlyList<Bar> All(IReadOnlyList<Draw> draws)
    {
        var full = draws.Where(d => d.Org.Quarters == Runner.FullQuarters).ToList();

        return
        [
            .. Coverage(full), .. False(full), .. Correct(full), .. Abstention(full),
            .. Calibration(full), .. Swaps(full), .. Activity(full), .. Naive(full),
        ];
    }

    private static IEnumerable<Bar> Coverage(List<Draw> draws)
    {
        foreach (var n in Sizes(draws, 12, 25, 50))
        {
            yield return Least(
                "B1", $"coverage of rho, pooled, n={n}", Of(draws, n), d => d.Org.PatchShareCovered, .93);
        }

        var worst = draws.GroupBy(d => (d.Org.Scenario, d.Org.Reps)).Where(g => g.Key.Reps is 12 or 25 or 50)
            .MinBy(g => Share(g, d => d.Org.PatchShareCovered));
        if (worst is not null)
        {
            var what = $"coverage of rho, lowest cell ({worst.Key.Scenario}, n={Text(worst.Key.Reps)})";
            yield return Least("B1", what, [.. worst], d => d.Org.PatchShareCovered, .80);
        }
    }

    private static IEnumerable<Bar> False(List<Draw> draws)
    {
        yield return Most("B2", "false PATCH, pooled", draws, d => d.Org.FalsePatch, .015);
        yield return Most("B2", "false PEOPLE, pooled", draws, d => d.Org.FalsePeople, .010);
        var wrong = draws.Where(d => d.Org.Scenario != Trap).GroupBy(d => d.Org.Scenario)
            .MaxBy(g => Share(g, Wrong));
        if (wrong is not null)
        {
            yield return Most(
                "B2", $"false calls, worst scenario ({wrong.Key}), pooled over n", [.. wrong], Wrong, .05);
        }

        yield return Most(
            "B2", "false PATCH in the trap, pooled over n", In(draws, Trap), d => d.Org.FalsePatch, .08);
    }

    private static IEnumerable<Bar> Correct(List<Draw> draws)
    {
        var decidable = draws.Where(d => d.Org.Decidable).ToList();
        (int Reps, double Asked)[] asked = [(12, .27), (25, .60), (50, .85), (120, .93)];
        foreach (var (n, least) in asked.Where(a => decidable.Exists(d => d.Org.Reps == a.Reps)))
        {
            yield return Least(
                "B3", $"correct on decidable orgs, n={n}", Of(decidable, n), d => d.Org.Correct, least);
        }

        var noise = Of(In(draws, "noise"), 25);
        yield return Least(
            "B3", "NOISE said of noise, n=25", noise, d => d.Org.Verdict.Call == VerdictCall.Noise, .90);
    }

    private static IEnumerable<Bar> Abstention(List<Draw> draws)
    {
        var hidden = In(draws, "hidden_patch_nomove");
        yield return Least(
            "B4", "INSUFFICIENT in people_nomove", In(draws, "people_nomove"), d => d.Org.Abstained, .97);
        yield return Least("B4", "INSUFFICIENT in hidden_patch_nomove", hidden, d => d.Org.Abstained, .97);
        yield return Most(
            "B4",
            "PEOPLE said where the patch is hidden",
            hidden,
            d => d.Org.Verdict.Call == VerdictCall.People,
            0);
        var sizes = Sizes(draws, 12, 25, 50, 120);
        foreach (var (fewer, more) in sizes.Zip(sizes.Skip(1)))
        {
            var before = Share(Of(draws, fewer), d => d.Org.Abstained);
            yield return Most(
                "B4",
                $"abstention falls from n={fewer} to n={more}",
                Of(draws, more),
                d => d.Org.Abstained,
                before);
        }
    }

    private static IEnumerable<Bar> Calibration(List<Draw> draws)
    {
        var bins = draws.GroupBy(d => Math.Min((int)((d.Org.Verdict.ProbabilityPatch ?? .5) * 10), 9));
        foreach (var bin in bins.OrderBy(g => g.Key))
        {
            var said = bin.Average(d => d.Org.Verdict.ProbabilityPatch ?? .5);
            var off = Math.Abs(Share(bin, d => d.Org.TruePatchShare > .5) - said);
            var most = bin.Key is 0 or 9 ? .08 : .15;
            yield return new Bar("B5", $"calibration of P(patch), said {Text(said)}", off, most, false, bin.Count());
        }
    }

    private static IEnumerable<Bar> Swaps(List<Draw> draws)
    {
        foreach (var n in Sizes(draws, 25, 50))
        {
            foreach (var name in new[] { "top_in_bottom", "bottom_in_top" })
            {
                var swaps = Of(draws, n).SelectMany(d => d.Org.Swaps).Where(s => s.Name == name).ToList();
                var covered = swaps.Average(s => s.RealisedCovered ? 1.0 : 0);
                yield return new(
                    "B6", $"realised year covered, {name}, n={n}, least", covered, .92, true, swaps.Count);
                yield return new(
                    "B6", $"realised year covered, {name}, n={n}, most", covered, .98, false, swaps.Count);
            }
        }

        var claims = draws.SelectMany(d => d.Org.Swaps)
            .Where(s => s.Name == "top_in_bottom" && s.Claimed)
            .ToList();
        var right = claims.Count == 0 ? double.NaN : claims.Average(s => s.TrulyBelow ? 1.0 : 0);
        yield return new("B6", "claim 'predicted to miss' is true", right, .97, true, claims.Count);
    }

    private static IEnumerable<Bar> Activity(List<Draw> draws)
    {
        foreach (var n in Sizes(draws, 12, 25, 50))
        {
            var none = Of(draws, n).Where(d => d.Activity.TrulyNull).ToList();
            yield return Most(
                "B7", $"activity type I, all null orgs, n={n}", none, d => d.Activity.Rejected, .07);
        }

        var claimed = draws.Where(d => d.Activity.Equivalent).ToList();
        yield return Most(
            "B7",
            "'does not predict' said where activity has an effect",
            claimed,
            d => !d.Activity.TrulyNull,
            .05);
    }

    private static IEnumerable<Bar> Naive(List<Draw> draws)
    {
        yield return Most("B9", "wrong decisions of the rule", draws, Wrong, .02);
        yield return Least("B9", "wrong decisions of the naive rule", draws, d => d.NaiveWrong, .20);
    }

    private static bool Wrong(Draw draw) => draw.Org.FalsePatch || draw.Org.FalsePeople;

    private static Bar Least(
        string name, string what, List<Draw> draws, Func<Draw, bool> holds, double asked) =>
        new(name, what, Share(draws, holds), asked, true, draws.Count);

    private static Bar Most(
        string name, string what, List<Draw> draws, Func<Draw, bool> holds, double asked) =>
        new(name, what, Share(draws, holds), asked, false, draws.Count);

    private static List<int> Sizes(List<Draw> draws, params int[] sizes) =>
        [.. sizes.Where(n => draws.Exists(d => d.Org.Reps == n))];

    private static List<Draw> Of(List<Draw> draws, int reps) => [.. draws.Where(d => d.Org.Reps == reps)];

    private static List<Draw> In(List<Draw> draws, string scenario) =>
        [.. draws.Where(d => d.Org.Scenario == scenario)];

    private static double Share(IEnumerable<Draw> draws, Func<Draw, bool> holds) =>
        draws.Select(d => holds(d) ? 1.0 : 0).DefaultIfEmpty(double.NaN).Average();

    private static string Text(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
