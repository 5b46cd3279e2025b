using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Numerics;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Diagnosis;

/// <summary>Facts of whole teams, seeded.</summary>
internal static class Teams
{
    public const long Seed = 1;

    /// <summary>Reps on patches of their own; every third one changes to the next one's patch half way.</summary>
    public static SalesFacts Of(int reps, int periods, long seed = 11, bool moves = true)
    {
        var random = Seeded.Stream(seed, "teams");
        var facts = Some.Facts with
        {
            Reps = [.. Ids(reps, "R").Select(id => new Rep(id) { Role = "AE" })],
            Patches = [.. Ids(reps, "P").Select((id, at) => new Patch(id) { Potential = 50_000 + (10_000 * at) })],
            Assignments = [.. Ids(reps, "R").SelectMany((id, at) => Held(id, at, reps, periods, moves))],
        };
        foreach (var (id, at) in Ids(reps, "R").Select((id, at) => (id, at)))
        {
            var level = 0.6 + (0.5 * at / reps);
            facts = facts.WithAttainments(
                id, [.. Enumerable.Range(0, periods).Select(_ => level * (0.7 + (0.6 * random.NextDouble())))]);
        }

        return facts;
    }

    /// <summary>The same attainment of everybody in every period.</summary>
    public static SalesFacts Level(int reps, int periods, double attainment)
    {
        var facts = Of(reps, periods);
        return facts with
        {
            BookedTotals = [.. facts.BookedTotals.Select(b => b with { Bookings = new Money(100_000m * (
                decimal)attainment) })],
        };
    }

    public static OrgDiagnosis Diagnosed(this SalesFacts facts) =>
        Diagnostician.Diagnose(facts, Seed, CancellationToken.None);

    private static IEnumerable<string> Ids(int count, string letter) =>
        Enumerable.Range(1, count).Select(n => letter + n.ToString("00",
            CultureInfo.InvariantCulture));

    private static IEnumerable<Assignment> Held(string rep, int at, int reps, int periods, bool moves)
    {
        var (own, next) = (Ids(reps, "P").ElementAt(at), Ids(reps, "P").ElementAt((at + 1) % reps));
        var half = Some.PeriodAt(-periods / 2).End;
        return moves && at % 3 == 0
            ? [new(rep, own, Some.PeriodAt(-periods).Start, half), new(rep, next, half, null)]
            : [new(rep, own, Some.PeriodAt(-periods).Start, null)];
    }
}
