namespace Performix.Bot.Reviews;

/// <summary>What can be chosen in the forms of a review: codes, and the words that people read.</summary>
public static class ReviewChoices
{
    private static readonly IReadOnlyList<(string Code, string Text)> PatchPoints =
    [
        ("few-accounts", "Too few workable accounts"),
        ("wrong-fit", "Wrong fit"),
        ("saturated", "Saturated"),
        ("churned", "Churned accounts"),
        ("lead-volume", "Lead volume"),
        ("lead-quality", "Lead quality"),
        ("bad-data", "Bad data"),
        ("lock-in", "Competitor lock-in"),
        ("quota", "Quota out of line"),
        ("overlap", "Conflict or overlap"),
        ("other", "Other"),
    ];

    private static readonly IReadOnlyList<(string Code, string Text)> FigurePoints =
    [
        ("quota", "Quota"),
        ("credited", "Credited amount or a won opportunity"),
        ("patch", "The patch I hold, or its accounts"),
        ("seat", "Start or end in the seat, ramp"),
        ("cohort", "Role, segment or cohort"),
        ("manager", "Whom I report to"),
        ("activity", "Logged activity"),
        ("other", "Other"),
    ];

    private static readonly IReadOnlyList<(string Code, string Text)> PatchOutcomes =
    [
        ("accounts", "Accounts or leads will be changed"),
        ("quota", "The quota will be changed"),
        ("no-change", "No change"),
        ("open", "Cannot be told yet: see the words"),
    ];

    private static readonly IReadOnlyList<(string Code, string Text)> FigureOutcomes =
    [
        ("corrected", "Corrected in Salesforce; read again at the next pull"),
        ("stands", "The figure stands"),
        ("open", "Cannot be told yet: see the words"),
    ];

    /// <summary>Reasons for a review of the patch, or figures that can be wrong.</summary>
    public static IReadOnlyList<(string Code, string Text)> Points(ReviewKind kind) =>
        kind == ReviewKind.Patch ? PatchPoints : FigurePoints;

    /// <summary>What can come of it.</summary>
    public static IReadOnlyList<(string Code, string Text)> Outcomes(ReviewKind kind) =>
        kind == ReviewKind.Patch ? PatchOutcomes : FigureOutcomes;

    /// <summary>The words of a code; the code where it is of an older version.</summary>
    public static string TextOf(IReadOnlyList<(string Code, string Text)> choices, string code) =>
        choices.FirstOrDefault(c => c.Code == code).Text ?? code;
}
