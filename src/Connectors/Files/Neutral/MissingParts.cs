using Performix.Analysis.Facts;

namespace Performix.Connectors.Files.Neutral;

/// <summary>Says which parts of a neutral folder are not there, and which findings fall away with each.</summary>
internal static class MissingParts
{
    private static readonly (FileShape Shape, string[] Costs)[] Optional =
    [
        (OpportunitiesFile.Shape,
            ["win rate by product, segment and source", "tail graded by opportunities", "sales cycle", "pipeline"]),
        (PatchesFile.Shape, ["patch index", "quota-to-territory fit", "people or patch without movers"]),
        (AssignmentsFile.Shape, ["people or patch", "patch index", "quota-to-territory fit", "swap"]),
        (ActivityFile.Shape, ["activity against patch (separation)"]),
        (LeadsFile.Shape, ["lead quality as a part of the patch"]),
        (PayoutsFile.Shape, ["whether pay tracks the patch or the rep"]),
    ];

    private static readonly string[] QuotaCosts =
    [
        "attainment", "tail", "people or patch", "quota-to-territory fit", "swap",
        "activity against patch (separation)",
    ];

    public static IReadOnlyList<Missing> Of(Intake intake, SalesFacts facts) =>
    [
        .. Optional.Where(part => !intake.Filled(part.Shape))
            .Select(part => new Missing(part.Shape.Name, WhyAbsent(intake, part.Shape), part.Costs)),
        .. Absent(facts.Quotas.Count > 0, "quota", "no quota in the input", QuotaCosts),
        .. Absent(
            facts.Reps.Any(rep => rep.StartDate is not null),
            "start_date",
            "no start dates in " + RepsFile.Shape.Name,
            ["ramping reps told apart"]),
    ];

    private static string WhyAbsent(Intake intake, FileShape shape) =>
        intake.Has(shape) ? "the file has no usable rows" : "there is no such file";

    private static IEnumerable<Missing> Absent(bool isThere, string what, string why, IReadOnlyList<string> costs) =>
        isThere ? [] : [new Missing(what, why, costs)];
}
