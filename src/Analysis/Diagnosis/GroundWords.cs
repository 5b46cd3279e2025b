using System.Globalization;

namespace Performix.Analysis.Diagnosis;

/// <summary>The grounds of a verdict as sentences, and what would mend those that can be mended.</summary>
internal static class GroundWords
{
    public static string? Of(VerdictReason ground) => ground.Code switch
    {
        "FEW_REPS" => Floor(ground, "reps"),
        "FEW_PERIODS" => Floor(ground, "closed periods"),
        "FEW_ROWS" => Floor(ground, "usable rep-periods"),
        "FEW_RESIDUAL_DEGREES" => Floor(ground, "residual degrees of freedom"),
        "MOSTLY_LUCK" => Chance(ground, "persistent differences are under 15 % of the variance"),
        "DIFFERENCES_NOT_SHOWN" => Chance(ground, "there are persistent differences at all"),
        "PATCH_BY_MOVERS" or "PEOPLE_BY_MOVERS" or "PATCH_OR_PEOPLE_UNDECIDED" =>
            Chance(ground, "patches are the larger part"),
        _ => Gate(ground),
    };

    /// <summary>What would mend it; null where only more of the same data would.</summary>
    public static string? Remedy(VerdictReason ground) => ground.Code switch
    {
        "FEW_REPS" or "FEW_PERIODS" or "FEW_ROWS" =>
            Invariant($"{Math.Ceiling(ground.Limit - ground.Value):0} more {Unit(ground.Code)} ")
            + "to reach the least for any verdict",
        "FEW_MOVES" => Invariant(
            $"{Short(ground):0} more {Changes(Short(ground))}, so that people and patch come apart"),
        "NO_PATCH_COVARIATES" => "a measured potential, lead quality or account mix for every patch",
        "NO_ASSIGNMENTS" => "who held which patch in which period (assignments)",
        "QUOTA_MISSING" => "the missing quotas",
        "INDEX_UNRELIABLE" => "accounts, leads and owners that are kept up, so that patches can be told apart by them",
        "COVERAGE_LOW" => "the industry and the number of employees of more accounts",
        "ROWS_REJECTED" => "mending the rejected rows",
        "PULL_INCOMPLETE" => "a complete reading of the org",
        _ => null,
    };

    private const string IfSorted =
        "patches stay the larger part if skill was sorted onto patches at a correlation of .5";

    private static string? Gate(VerdictReason ground) => ground.Code switch
    {
        "PATCH_IF_SORTED" => Chance(ground, IfSorted),
        "NOT_ROBUST_TO_SORTING" => Chance(ground, IfSorted)
            .Replace(" (", ", too low to say so without moves (", StringComparison.Ordinal),
        "BOTH_PARTS" or "NOT_SHOWN_TO_BE_MIXED" => Chance(ground, "neither part is under a quarter"),
        "FEW_MOVES" => Invariant(
            $"{ground.Value:0} {Changes(ground.Value)}; {ground.Limit:0} are the least."),
        "NO_PATCH_COVARIATES" => "Nothing is measured of the patches themselves.",
        "NO_ASSIGNMENTS" => "Nothing says who held which patch.",
        "QUOTA_MISSING" => Invariant($"{ground.Value:0%} of rep-periods have no quota; {ground.Limit:0%} is the most."),
        "ROWS_REJECTED" => Invariant($"{ground.Value:0.0%} of rows were rejected; {ground.Limit:0%} is the most."),
        "INDEX_UNRELIABLE" => Invariant(
            $"The patch index has a reliability of {ground.Value:0.00}; {ground.Limit:0.00} is the least."),
        "COVERAGE_LOW" => Invariant(
            $"{ground.Value:0%} of accounts have industry and size; {ground.Limit:0%} is the least."),
        "PULL_INCOMPLETE" => "The reading of the org did not reach its end.",
        _ => null,
    };

    private static double Short(VerdictReason ground) => Math.Max(1, ground.Limit - ground.Value);

    private static string Changes(double count) => count is 1 ? "change of patch" : "changes of patch";

    private static string Floor(VerdictReason ground, string unit) =>
        Invariant($"{ground.Value:0} {unit}; {ground.Limit:0} are the least for any verdict.");

    private static string Chance(VerdictReason ground, string that) =>
        Invariant($"Probability that {that}: {ground.Value:0.00} (limit {ground.Limit:0.00}).");

    private static string Unit(string code) => code switch
    {
        "FEW_REPS" => "reps",
        "FEW_PERIODS" => "closed periods",
        _ => "usable rep-periods",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
