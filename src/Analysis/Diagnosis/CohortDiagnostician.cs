using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Diagnoses one cohort: each finding from its model, put side by side.</summary>
internal static class CohortDiagnostician
{
    public static CohortDiagnosis Diagnose(
        Cohort given, SalesFacts facts, DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var index = PatchIndex.Of(given, request.Seed);
        var cohort = index?.Applied(given) ?? given with { Evidence = null };
        var found = Read(cohort, VerdictGates.Of(cohort, facts, index), request, cancellationToken);
        return found with
        {
            PatchIndex = PatchIndexReader.Quality(index),
            Patches = PatchIndexReader.Shown(found.Patches, index),
            Caveats = [.. CohortCaveats.Of(cohort, facts), .. PatchIndexReader.Caveats(index), .. found.Caveats],
        };
    }

    private static CohortDiagnosis Read(
        Cohort cohort, VerdictGates gates, DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var trailing = TrailingAttainment.Of(cohort);
        var model = CohortDecomposition.Of(cohort, request.Seed, cancellationToken);
        var separable = Separation.Of(cohort, trailing, request.Seed);
        var observed = ObservedShares.Of(Separation.Rows(cohort, trailing), request.Seed);
        var wins = WinRates.Of(cohort);
        var reps = RepReader.Read(cohort, trailing, model, request.Seed);
        return new CohortDiagnosis
        {
            Name = cohort.Name,
            RepCount = cohort.Rows.Select(r => r.RepId).Distinct().Count(),
            PatchCount = cohort.Rows.Select(r => r.PatchId).OfType<string>().Distinct().Count(),
            Moves = model.Fit.Scope.Moves,
            ConnectedReps = model.Fit.Scope.ConnectedReps,
            Periods = cohort.Periods,
            Attainment = SpreadReader.OfReps(trailing),
            RepPeriods = SpreadReader.OfRepPeriods(cohort),
            Volume = SpreadReader.Volume(cohort, wins),
            WinRate = wins?.Rate,
            Heterogeneity = wins?.Tests ?? [],
            Verdict = cohort.Rows.Any(r => r.Quota is > 0) ? VerdictWords.Of(gates.Decide(model), model) : null,
            PatchShare = ShareOf(model, d => d.PatchShare),
            SystematicShare = ShareOf(model, d => d.SystematicShare),
            Overlap = observed?.Overlap,
            MeasuredPatchShare = observed?.Patch,
            ActivityShare = observed?.Activity,
            Identified = model.Fit.Scope.Moves >= VerdictRule.LeastMoves,
            Identification = VerdictWords.Identification(model.Fit.Scope),
            Covariates = model.CovariateNames,
            Separation = separable is null ? null : SeparationReader.Of(separable),
            Swap = SwapReader.Of(model, request),
            SwapBasis = SwapBasis.Of(model),
            QuotaFit = QuotaFit.Of(trailing),
            Headroom = HeadroomOf(trailing, reps),
            WithoutIntervention = LuckyRise.Of(cohort),
            Cuts = CutReader.Of(cohort, trailing),
            Reps = reps,
            Patches = PatchReader.Of(cohort, PatchFit.Of(model)),
            Caveats = [.. ModelCaveats.Of(cohort, model, separable)],
        };
    }

    private static Headroom? HeadroomOf(
        IReadOnlyList<TrailingAttainment> trailing, IReadOnlyList<RepReading> reps) => Headroom.Of(
            [.. trailing.Select(t => t.Attainment.Value)], [.. reps.Select(r => r.Adjusted?.Value).OfType<double>()]);

    private static Estimate? ShareOf(
        CohortDecomposition model, Func<DecompositionDraws, IReadOnlyList<double>> share) =>
        model.Fit.Sorted is { } draws ? Estimates.Of(PosteriorInterval.Of(share(draws))) : null;
}
