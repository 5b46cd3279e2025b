using System.Globalization;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reasons to trust the models of a cohort less.</summary>
internal static class ModelCaveats
{
    public static IEnumerable<Caveat> Of(Cohort cohort, CohortDecomposition model, Separation? separation)
    {
        if (CohortDecomposition.SingleRows(cohort) is > 0 and var single)
        {
            yield return new Caveat(
                CaveatCodes.SinglePeriod,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{single} of {cohort.Reps.Count} reps have one usable period of the models' and leave them: one ")
                    + "period cannot tell a rep from luck.");
        }

        if (model.Rows.Count > 0 && model.CovariateNames.Count == 0)
        {
            yield return new Caveat(
                CaveatCodes.NoPatchCovariates,
                "Nothing is measured of the patches in every row: no verdict by assumption, only by moves.");
        }

        if (cohort.Rows.Any(r => r.Quota is > 0) && cohort.Rows.All(r => r.PatchId is null))
        {
            yield return new Caveat(
                CaveatCodes.NoAssignments, "Nothing says who held which patch: people and patch cannot be told apart.");
        }

        if (separation is { Coverage: null })
        {
            yield return new Caveat(
                CaveatCodes.LoggingUnknown,
                "How much of the activity is logged is not known: a weak relation may be weak logging.");
        }

        if (cohort.Periods.Count > PanelRules.ModelPeriods)
        {
            yield return new Caveat(
                CaveatCodes.ModelWindow,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Models use the last {PanelRules.ModelPeriods} of {cohort.Periods.Count} closed periods."));
        }
    }
}
