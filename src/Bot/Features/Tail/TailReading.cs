using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Access;
using Performix.Bot.Slack;

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

    /// <summary>Whether everybody who may read the cohort may read these figures.</summary>
    public bool IsWhole => !OwnRepsOnly.Is(Cohort) && Period is not { OwnOnly: true };

    /// <summary>What was asked, as the value of a button: the same arguments again.</summary>
    public string Asked => $"\"{CohortName.Key(Cohort.Name)}\"" + (Period is not { } period ? ""
        : FiscalQuarter.TryParse(period.Label) is null ? " last" : $" {period.Label}");
}
