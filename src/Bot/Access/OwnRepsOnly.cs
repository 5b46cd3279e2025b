using Performix.Analysis.Diagnosis;
using Performix.Analysis.Models;

namespace Performix.Bot.Access;

/// <summary>A cohort cut down to the reps whom the reader may read one by one, where fewer than five others are in it:
/// who knows the own reps and the whole would know the others.</summary>
public static class OwnRepsOnly
{
    private const string Code = "OWN_REPS_ONLY";

    public static bool Is(CohortDiagnosis cohort) => cohort.Caveats.Any(c => c.Code == Code);

    /// <summary>The cohort as it is, or cut down.</summary>
    public static CohortDiagnosis Of(CohortDiagnosis cohort, Question question)
    {
        var reader = question.Reader;
        return reader.Below.Count > 0 && Others(cohort, reader) is > 0 and < ReadableCohorts.Smallest ? cohort with
        {
            RepCount = cohort.Reps.Count(r => reader.MayRead(r.Id)),
            Reps = [.. cohort.Reps.Where(r => reader.MayRead(r.Id))],
            Patches = Patches(cohort, question),
            Attainment = Spread(cohort, question),
            RepPeriods = null,
            Separation = null,
            QuotaFit = null,
            Headroom = null,
            WithoutIntervention = null,
            Swap = new SwapReading
            {
                Top = null,
                BottomPatch = null,
                TopInBottom = null,
                BottomInTop = null,
                Refused = "fewer than 5 reps of the cohort are outside your team, and a prediction could be of one of "
                    + "them. `/performix swap @a @b` predicts two of your own",
                Asked = [],
            },
            Caveats = [.. cohort.Caveats, Caveat],
        }
        : cohort;
    }

    /// <summary>How many of the people behind a cohort's figures the reader may not read one by one; all, where there
    /// is no single reader.</summary>
    public static int Others(CohortDiagnosis cohort, Reader? reader) => reader is not { Below.Count: > 0 }
        ? ReadableCohorts.Size(cohort)
        : cohort.Reps.Count(r => r.Attainment is not null && !reader.MayRead(r.Id));

    /// <summary>Whether some, but fewer than five, of the people behind a figure are not the reader's to
    /// read.</summary>
    public static bool Others(IEnumerable<string> repIds, Reader reader) =>
        reader.Below.Count > 0
        && repIds.Distinct().Count(id => !reader.MayRead(id)) is > 0 and < ReadableCohorts.Smallest;

    private static Caveat Caveat { get; } = new(
        Code,
        "Figures are of your own reps only: fewer than 5 others are in the cohort, and figures of all would give them "
            + "away. The people-or-patch verdict is of the whole cohort.");

    private static IReadOnlyList<PatchReading> Patches(CohortDiagnosis cohort, Question question)
    {
        var own = cohort.Reps.Select(r => r.Id).Where(question.Reader.MayRead);
        var held = HeldPatches.Last(question.Snapshot, own).Values.Select(r => r.PatchId).ToHashSet();
        return [.. cohort.Patches.Where(p => held.Contains(p.Id))];
    }

    private static AttainmentSpread? Spread(CohortDiagnosis cohort, Question question)
    {
        var own = cohort.Reps.Where(r => question.Reader.MayRead(r.Id) && r.Attainment is not null).ToArray();
        if (AttainmentDistribution.Of([.. own.Select(r => r.Attainment.GetValueOrDefault())]) is not { } spread)
        {
            return null;
        }

        var ids = own.Select(r => r.Id).ToHashSet();
        var window = cohort.Periods.TakeLast(4).ToHashSet();
        var booked = question.Snapshot.Records
            .Where(r => r.Counts && ids.Contains(r.RepId) && window.Contains(r.Period))
            .GroupBy(r => r.RepId, r => (double)r.Credited);
        return new AttainmentSpread
        {
            N = spread.N,
            Median = spread.Median,
            AtOrAbove = spread.AtOrAbove,
            TopFifthShare = Concentration.TopFifth([.. booked.Select(g => g.Sum())]),
            Gini = spread.Gini,
            Bands = spread.Bands,
            Shape = "cannot-tell",
        };
    }
}
