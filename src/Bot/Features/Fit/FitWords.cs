using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;
using Performix.Analysis.Units;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Fit;

/// <summary>The sentences of the fit view.</summary>
internal static class FitWords
{
    private const int MostLines = 15;
    private const int MostBars = 20;

    /// <summary>The reps of whom the answer shows something.</summary>
    public static IReadOnlyList<string> Listed(FitReading reading) =>
        reading.Own.Count <= MostBars
            ? [.. reading.Own.Select(p => p.RepId)]
            : [.. reading.Own.OrderByDescending(p => Math.Abs(Math.Log(p.Patch.Fit))).Take(MostBars)
                .Concat(Outside(reading).Take(MostLines))
                .Concat(reading.Pairs.Widest.SelectMany(p => new[] { p.Low, p.High }))
                .Select(p => p.RepId)
                .Distinct()];

    public static string Headline(FitReading reading)
    {
        var patches = Patches(reading);
        return $"{Phrases.Plain(reading.Cohort.Name)}: {patches.Count(IsOutside)} of "
            + $"{Phrases.Count(patches.Length, "patch", "patches")} out of band";
    }

    public static string Scope(FitReading reading) =>
        $"{Phrases.Count(reading.Cohort.Periods.Count, "closed period", "closed periods")}, "
        + $"{reading.Cohort.Periods[0].Label} to {reading.Cohort.Periods[^1].Label} · "
        + (reading.Own.Count > 0
            ? $"{Phrases.Count(Patches(reading).Length, "patch", "patches")} of your reps of "
            : "")
        + $"{Phrases.Count(reading.Cohort.Patches.Count, "patch", "patches")} in the cohort · data as of "
        + Phrases.Moment(reading.AsOf);

    public static string Conclusion(FitReading reading)
    {
        var patches = Patches(reading);
        int In(string band) => patches.Count(p => p.FitBand == band);
        var outside = Outside(reading).ToArray();
        var lines = outside.Take(MostLines).Select(p => Line(p, reading));
        var rest = outside.Length > MostLines
            ? $"\nand {Phrases.Count(outside.Length - MostLines, "more patch", "more patches")}"
            : "";
        return $"*{In("over") + In("under")} of {Phrases.Count(patches.Length, "patch", "patches")} out of band*: "
            + $"{In("over")} over-assigned, {In("under")} under-assigned; {In("in")} in band, "
            + $"{In("unclear")} not clear. "
            + Phrases.Decimals(
                "Out of band: the whole 80 % interval is outside 0.8 to 1.25 of the cohort's middle.", reading.Culture)
            + (outside.Length > 0 ? $"\n{string.Join('\n', lines)}{rest}" : "");
    }

    public static string Pairs(FitReading reading)
    {
        var pairs = reading.Pairs;
        if (pairs.Count == 0)
        {
            return "*Same quota, different odds:* no pair of your reps is shown to have it (quotas within 5 %, 95 % "
                + "intervals of expected attainment apart).";
        }

        var lines = pairs.Widest.Select(p =>
            $"• {Phrases.Plain(p.Low.RepName, 40)}: {Phrases.Percent(p.Low.Patch.Expected, reading.Culture)}; "
            + $"{Phrases.Plain(p.High.RepName, 40)}: {Phrases.Percent(p.High.Patch.Expected, reading.Culture)}; quota "
            + Quotas(p, reading));
        var rest = pairs.Count > FitPairs.Most
            ? $"\nand {Phrases.Count(pairs.Count - FitPairs.Most, "more pair", "more pairs")}"
            : "";
        return "*Same quota, different odds* (within 5 %; expected attainment of an average rep)\n"
            + string.Join('\n', lines) + rest;
    }

    public static string TeamTest(FitReading reading) => reading.Cohort.QuotaFit is not { } test
        ? "*Team test:* cannot be made; it takes 8 reps with attainment."
        : $"*Team test* (rank correlations, n {test.N})\n"
            + Correlation("Attainment and potential", test.AttainmentWithPotential, reading)
            + Correlation("Quota and potential", test.QuotaWithPotential, reading)
            + Correlation("Quota and bookings", test.QuotaWithBookings, reading)
            + Reading(test);

    private static string Reading(QuotaFit test) => (test.AttainmentWithPotential, test.QuotaWithPotential) switch
    {
        (null, _) => "Potential is not measured: whether quotas follow it cannot be told.",
        ({ Interval.Low: > 0 }, _) => "Attainment goes with the potential of the patch: quotas do not reflect it.",
        (_, { Interval.Low: > 0 }) => "Quotas go with potential, and attainment is not shown to: quotas reflect it.",
        _ => "Neither attainment nor quota is shown to go with potential. What would settle it: more reps.",
    };

    private static string Quotas(FitPair pair, FitReading reading)
    {
        string Money(double? quota) =>
            Phrases.Amount((decimal)quota.GetValueOrDefault(), reading.Currency, reading.Culture);
        var (low, high) = (Money(pair.Low.Quota), Money(pair.High.Quota));
        return low == high ? $"{low} each" : $"{low} and {high}";
    }

    private static string Correlation(string of, Estimate? r, FitReading reading) => r is { } found
        ? $"• {of}: {Phrases.Figure(found, "0.00", reading.Culture)}\n"
        : $"• {of}: cannot be told, one of the two is not measured or the same everywhere\n";

    private static string Line(FitPatch patch, FitReading reading) =>
        $"• {Phrases.Plain(patch.RepName, 40)}, {Phrases.Plain(patch.PatchName, 60)}: fit "
        + Phrases.Figure(new Estimate(patch.Patch.Fit, patch.Patch.FitRange), "0.00", reading.Culture)
        + $", {FitBandText.Of(patch.Patch)}";

    private static IEnumerable<FitPatch> Outside(FitReading reading) => reading.Own
        .Where(p => IsOutside(p.Patch))
        .OrderByDescending(p => Math.Abs(Math.Log(p.Patch.Fit)));

    private static bool IsOutside(PatchReading patch) => patch.FitBand is "over" or "under";

    /// <summary>Each once, also where two reps hold it.</summary>
    private static PatchReading[] Patches(FitReading reading) => reading.Own.Count > 0
        ? [.. reading.Own.Select(p => p.Patch).DistinctBy(p => p.Id)]
        : [.. reading.Cohort.Patches];
}
