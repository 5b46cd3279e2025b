using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Tail;

/// <summary>What one person may read of one cohort's tail.</summary>
/// <param name="Cohort">The cohort's diagnosis.</param>
/// <param name="AsOf">When the data were read.</param>
/// <param name="Own">The reader's own reps in it, with their names.</param>
/// <param name="Others">Other cohorts that the reader could ask for.</param>
/// <param name="Culture">How the reader writes numbers.</param>
internal sealed record TailReading(
    CohortDiagnosis Cohort,
    DateTimeOffset AsOf,
    IReadOnlyList<OwnRep> Own,
    IReadOnlyList<string> Others,
    CultureInfo Culture)
{
    /// <summary>The one period that was asked for; null for the trailing ones.</summary>
    public PeriodSpread? Period { get; init; }
}
