using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Features.Activity;

/// <summary>What one person may read of activity to win.</summary>
/// <param name="Cohort">The cohort.</param>
/// <param name="AsOf">When the data were read.</param>
/// <param name="Culture">How the reader writes numbers.</param>
internal sealed record ActivityReading(CohortDiagnosis Cohort, DateTimeOffset AsOf, CultureInfo Culture);
