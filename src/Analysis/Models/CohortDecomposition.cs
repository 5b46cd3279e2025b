using Performix.Analysis.Panel;

namespace Performix.Analysis.Models;

/// <summary>One cohort's decomposition, asked for by ids instead of indices.</summary>
/// <param name="Fit">The decomposition itself.</param>
/// <param name="Reps">Reps of the model's rows, in the order of their indices.</param>
/// <param name="Patches">Patches of the model's rows, in the order of their indices.</param>
/// <param name="Rows">The model's rows.</param>
/// <param name="CovariateNames">The observed patch columns that every row has, in words.</param>
public sealed record CohortDecomposition(
    Decomposition Fit,
    IReadOnlyList<string> Reps,
    IReadOnlyList<string> Patches,
    IReadOnlyList<RepQuarter> Rows,
    IReadOnlyList<string> CovariateNames)
{
    private static readonly (string Name, Func<PatchTraits, double?> Of)[] Columns =
    [
        ("log potential", t => t.Potential is > 0 ? Math.Log(t.Potential.Value) : null),
        ("lead quality", t => t.LeadQuality),
        ("account mix", t => t.AccountMix),
    ];

    private static readonly Dictionary<string, string> IndexNames = new()
    {
        ["log potential"] = "log patch index",
        ["lead quality"] = "share of leads in the patch index",
        ["account mix"] = "share of account mix in the patch index",
    };

    /// <summary>Fits the decomposition to the last model periods of a cohort.</summary>
    /// <param name="cohort">The cohort.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="cancellationToken">Stops between stages of the sampler.</param>
    public static CohortDecomposition Of(Cohort cohort, long seed, CancellationToken cancellationToken)
    {
        RepQuarter[] rows = [.. Usable(cohort).GroupBy(r => r.RepId).Where(g => g.Count() > 1).SelectMany(g => g)];
        string[] reps = [.. rows.Select(r => r.RepId).Distinct().Order(StringComparer.Ordinal)];
        string[] patches = [.. rows.Select(r => r.PatchId ?? "").Distinct().Order(StringComparer.Ordinal)];
        var columns = Columns.Where(c => rows.Length > 0 && rows.All(r => c.Of(r.Traits) is not null)).ToArray();
        var input = new DecompositionInput
        {
            Rep = [.. rows.Select(r => At(reps, r.RepId))],
            Patch = [.. rows.Select(r => At(patches, r.PatchId ?? ""))],
            Period = [.. rows.Select(r => At([.. cohort.Model], r.Period))],
            SqrtAttainment = [.. rows.Select(RootAttainment)],
            SeatFraction = [.. rows.Select(r => r.InSeat.Value)],
            RampStep = [.. rows.Select(RampStep)],
            Covariates = [.. columns.Select(c => rows.Select(r => c.Of(r.Traits).GetValueOrDefault()).ToArray())],
            Reps = reps.Length,
            Patches = patches.Length,
        };
        return new CohortDecomposition(
            Decomposition.Fit(input, seed, cancellationToken), reps, patches, rows,
            [.. columns.Select(c => cohort.Evidence is null ? c.Name : IndexNames[c.Name])]);
    }

    /// <summary>Reps with one usable row only: it cannot tell the rep from the noise of one period, and leaves the
    /// model.</summary>
    /// <param name="cohort">The cohort.</param>
    public static int SingleRows(Cohort cohort) => Usable(cohort).GroupBy(r => r.RepId).Count(g => g.Count() == 1);

    /// <summary>The index of a rep, or null where it has no row in the model.</summary>
    /// <param name="repId">The rep.</param>
    public int? Rep(string repId) => Known(Reps, repId, Fit.Sorted is { } d ? d.KnowsRep : _ => false);

    /// <summary>The index of a patch, or null where it has no row in the model.</summary>
    /// <param name="patchId">The patch.</param>
    public int? Patch(string patchId) => Known(Patches, patchId, Fit.Sorted is { } d ? d.KnowsPatch : _ => false);

    /// <summary>Square root of attainment on the unramped quota: the ramp has its own columns.</summary>
    private static double RootAttainment(RepQuarter row) =>
        Math.Sqrt(Math.Max(0, row.Bookings / row.Quota.GetValueOrDefault(1)));

    private static int RampStep(RepQuarter row) =>
        row.PeriodsInSeat is { } full && full < PanelRules.RampPeriods ? Math.Max(0, full) : -1;

    private static IEnumerable<RepQuarter> Usable(Cohort cohort)
    {
        var window = cohort.Model.ToHashSet();
        return cohort.Rows.Where(r => r is { Modelled: true, PatchId: not null } && window.Contains(r.Period));
    }

    private static int At<T>(T[] sorted, T value) => Array.BinarySearch(sorted, value, Comparer<T>.Default);

    private static int At(string[] sorted, string value) => Array.BinarySearch(sorted, value, StringComparer.Ordinal);

    private static int? Known(IReadOnlyList<string> ids, string id, Func<int, bool> knows)
    {
        var at = Array.BinarySearch([.. ids], id, StringComparer.Ordinal);
        return at >= 0 && knows(at) ? at : null;
    }
}
