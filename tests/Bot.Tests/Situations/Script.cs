namespace Performix.Bot.Tests.Situations;

/// <summary>What people of each role ask and press.</summary>
internal static class Script
{
    /// <summary>Every view that there is for those who may read it.</summary>
    public static IReadOnlyList<Step> Usual { get; } =
    [
        .. Each("help", "help", Bed.Rep, Bed.Manager, Bed.Leader, Bed.Admin, Bed.Stranger),
        Ask("help-unknown", Bed.Manager, "tial"),
        .. WithButtons(Ask("tail-manager", Bed.Manager, "tail"), "tail", "why", "see", "share", "simulate"),
        .. WithButtons(Ask("tail-last-manager", Bed.Manager, "tail last"), "tail", "why", "see", "share"),
        Ask("tail-unknown-cohort", Bed.Manager, "tail AE Enterprize"),
        Ask("tail-unknown-quarter", Bed.Manager, "tail 1999-Q1"),
        Ask("tail-leader", Bed.Leader, "tail"),
        .. WithButtons(Ask("tail-cohort-leader", Bed.Leader, "tail AE Mid-Market"), "tail", "why", "share", "simulate"),
        .. WithButtons(Ask("patch-rep", Bed.Rep, "patch"), "patch", "why"),
        .. WithButtons(Ask("patch-manager", Bed.Manager, "patch AR01"), "patch", "why"),
        .. WithButtons(Ask("patch-first-manager", Bed.Manager, "patch AR00"), "patch", "why"),
        .. WithButtons(Ask("fit-manager", Bed.Manager, "fit"), "fit", "why"),
        Ask("fit-last-manager", Bed.Manager, "fit last"),
        Ask("fit-leader", Bed.Leader, "fit AE Mid-Market"),
        .. WithButtons(Ask("activity-manager", Bed.Manager, "activity"), "activity", "why"),
        Ask("activity-leader", Bed.Leader, "activity AE Mid-Market"),
        .. WithButtons(Ask("swap-manager", Bed.Manager, "swap"), "swap", "why"),
        Ask("swap-pair-manager", Bed.Manager, "swap AR00 AR01"),
        Ask("swap-leader", Bed.Leader, "swap AE Mid-Market"),
        .. WithButtons(Ask("pipcheck-manager", Bed.Manager, "pipcheck AR01"), "pipcheck", "why"),
        .. WithButtons(Ask("pipcheck-first-manager", Bed.Manager, "pipcheck AR00"), "pipcheck", "why"),
        Ask("pipcheck-nobody", Bed.Manager, "pipcheck"),
        Ask("me-quarter-rep", Bed.Rep, "me 2026-Q3"),
        .. WithButtons(Ask("me-rep", Bed.Rep, "me"), "me", "why"),
        .. Ways.Cards,
        .. Ways.Flags,
        Ask("status-admin", Bed.Admin, "status"),
        Ask("privacy-stranger", Bed.Stranger, "privacy"),
        .. WithButtons(Ask("settings-admin", Bed.Admin, "settings"), "settings", "digest", "cohorts", "link", "unlink"),
        Ask("digest-leader", Bed.Leader, "digest"),
        new("digest", Bed.Leader, "") { Kind = StepKind.Digest },
        new("digest-thread", Bed.Leader, "") { Kind = StepKind.Thread },
        .. Ways.Reviews,
        .. Homes(),
        .. Ways.Answers,
        .. Ways.Looks,
        .. Ways.Settings,
    ];

    /// <summary>What is refused: the wrong role, somebody else's rep, a stranger, a guest, a shared channel.</summary>
    public static IReadOnlyList<Step> Refused { get; } =
    [
        .. Words.Select(w => Ask($"{w}-stranger", Bed.Stranger, w)),
        .. Words.Select(w => Ask($"{w}-guest", Bed.Guest, w) with { Channel = Bed.Visitors }),
        .. Words.Select(w => Ask($"{w}-shared", Bed.Manager, w) with { Channel = Bed.Partners }),
        .. new[] { "tail", "fit", "activity", "swap", "pipcheck AR00", "settings", "digest", "flags" }
            .Select(w => Ask($"{w.Split(' ')[0]}-rep", Bed.Rep, w)),
        .. new[] { "patch AR01", "patch MR99", "patch BOSS" }
            .Select((w, at) => Ask($"patch-other-{at + 1}", Bed.Rep, w)),
        .. new[] { "pipcheck AR15", "pipcheck BOSS", "pipcheck Nobody", "swap AR00 AR15", "me", "settings", "digest" }
            .Select((w, at) => Ask($"{w.Split(' ')[0]}-manager-{at + 1}", Bed.Manager, w)),
        .. new[] { "pipcheck AR00", "patch AR00", "me", "tail SE APAC", "tail Nothing", "reviews" }
            .Select((w, at) => Ask($"{w.Split(' ')[0]}-leader-{at + 1}", Bed.Leader, w)),
        new("home-stranger", Bed.Stranger, "") { Kind = StepKind.Home },
        new("home-guest", Bed.Guest, "") { Kind = StepKind.Home },
        .. Ways.Refused,
    ];

    private static string[] Words =>
    [
        "tail", "patch", "fit", "activity", "swap", "pipcheck", "me", "status", "settings", "digest", "flags",
        "reviews",
    ];

    private static IEnumerable<Step> Homes() => new[] { Bed.Rep, Bed.Manager, Bed.Leader, Bed.Admin, Bed.Stranger }
        .Select(who => new Step($"home-{Bed.RoleOf(who)}", who, "") { Kind = StepKind.Home });

    private static IEnumerable<Step> Each(string name, string text, params string[] who) =>
        who.Select(w => Ask($"{name}-{Bed.RoleOf(w)}", w, text));

    private static Step Ask(string name, string who, string text) => new(name, who, text);

    private static IEnumerable<Step> WithButtons(Step step, string word, params string[] buttons) =>
        buttons.Select(b => step with { Name = $"{step.Name}.{b}", Press = $"performix.{word}.{b}" }).Prepend(step);
}
