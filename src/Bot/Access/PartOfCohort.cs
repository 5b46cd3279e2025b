using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Access;

/// <summary>The separation test is of those reps of a cohort who have activity. Where they, or the others, are fewer
/// than five whom the reader may not read one by one, it would give them away beside the figures of all.</summary>
public static class PartOfCohort
{
    private const string Code = "FEW_WITH_ACTIVITY";

    /// <summary>Said in place of the test.</summary>
    public const string Hidden = "The reps with activity, or those without it, are fewer than 5 whom you do not read "
        + "one by one, and figures of a part would give them away.";

    public static bool IsHidden(CohortDiagnosis cohort) => cohort.Caveats.Any(c => c.Code == Code);

    /// <summary>The cohort as it is, without the test, or without how many of those tested are at or above quota: less
    /// the same count of all, that tells of the others.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="reader">Who reads.</param>
    public static CohortDiagnosis Of(CohortDiagnosis cohort, Reader reader)
    {
        if (cohort.Separation is not { } test || cohort.Attainment is not { } spread || test.N == spread.N)
        {
            return cohort;
        }

        // Which reps have activity is not kept: of the own ones all might, or none.
        var own = cohort.Reps.Count(r => r.Attainment is not null && reader.MayRead(r.Id));
        return spread.N == own ? cohort
            : test.N - own < ReadableCohorts.Smallest
            ? cohort with { Separation = null, Caveats = [.. cohort.Caveats, new Caveat(Code, Hidden)] }
            : spread.N - test.N - own < ReadableCohorts.Smallest ? cohort with { Separation = Uncounted(test) }
            : cohort;
    }

    /// <summary>The cohort as everybody may read it: without the test where it is of a part.</summary>
    public static CohortDiagnosis Of(CohortDiagnosis cohort) =>
        cohort.Separation?.N == cohort.Attainment?.N ? cohort : cohort with { Separation = null };

    private static SeparationReading Uncounted(SeparationReading test) => test with
    {
        Hitters = null,
        Why = test.Why.Contains("hitters", StringComparison.Ordinal)
            ? "too few at or above quota, or below: 3 of each are needed"
            : test.Why,
    };
}
