using System.Text.Json.Nodes;

namespace Performix.Bot.Tests.Situations;

/// <summary>What opens as a window, and what comes of what is entered there.</summary>
internal static class Ways
{
    private const string Leadership = "C0LEADERSHIP";

    /// <summary>The own card, by each way to it.</summary>
    public static IReadOnlyList<Step> Cards { get; } =
    [
        Shortcut("me-shortcut-rep", Bed.Rep, "performix.me.shortcut"),
        Shortcut("me-message-rep", Bed.Rep, "performix.me.message"),
        AtHome("home-rep.card", Bed.Rep, "performix.me.open"),
    ];

    /// <summary>The protected form and what is released.</summary>
    public static IReadOnlyList<Step> Flags { get; } =
    [
        Ask("flag-rep", Bed.Rep, "flag"),
        Ask("flag-typed-rep", Bed.Rep, "flag my patch is bad"),
        Ask("flag-sent-rep", Bed.Rep, "flag") with { Enter = _ => new { answer = "Bad", reason = "LeadVolume" } },
        Ask("flag-manager", Bed.Manager, "flag"),
        Ask("flag-leader", Bed.Leader, "flag"),
        Ask("flag-stranger", Bed.Stranger, "flag"),
        Shortcut("flag-shortcut-rep", Bed.Rep, "performix.flag.shortcut"),
        AtHome("home-rep.flag", Bed.Rep, "performix.flag.open"),
        Ask("flags-manager", Bed.Manager, "flags"),
        Ask("flags-leader", Bed.Leader, "flags"),
        Ask("flags-admin", Bed.Admin, "flags"),
    ];

    /// <summary>Signed reviews, from the button to those who are told.</summary>
    public static IReadOnlyList<Step> Reviews { get; } =
    [
        Ask("reviews-none-rep", Bed.Rep, "reviews"),
        Press("me-rep.review", Bed.Rep, "me", "performix.review.open"),
        Press("me-rep.wrong", Bed.Rep, "me", "performix.review.wrong"),
        AtHome("home-rep.review", Bed.Rep, "performix.review.open"),
        Press("review-sent-rep", Bed.Rep, "me", "performix.review.open") with
        {
            Enter = _ => new { points = new[] { "quota", "overlap" }, words = "<!here> look & see: lower it." },
        },
        Press("review-again-rep", Bed.Rep, "me", "performix.review.open"),
        Press("wrong-sent-rep", Bed.Rep, "me", "performix.review.wrong") with
        {
            Enter = form => new
            {
                points = new[] { "credited" },
                period = First(form, "period"),
                words = "006A was won by me.",
            },
        },
        Told("review-told-manager", Bed.Manager),
        Told("wrong-told-admin", Bed.Admin),
        Ask("reviews-rep", Bed.Rep, "reviews"),
        Ask("reviews-manager", Bed.Manager, "reviews"),
        Ask("reviews-admin", Bed.Admin, "reviews"),
    ];

    /// <summary>The answer to a review, after Home has shown that it waits.</summary>
    public static IReadOnlyList<Step> Answers { get; } =
    [
        Press("reviews-manager.answer", Bed.Manager, "reviews", "performix.review.answer"),
        Told("review-answered-manager", Bed.Manager) with
        {
            Press = "performix.review.answer",
            Enter = _ => new { outcome = "quota", words = "Agreed: lower from January." },
        },
        Told("review-settled-manager", Bed.Manager),
        Told("review-told-rep", Bed.Rep),
        Ask("reviews-answered-rep", Bed.Rep, "reviews"),
    ];

    /// <summary>Who looked at the own figures.</summary>
    public static IReadOnlyList<Step> Looks { get; } =
    [
        Ask("privacy-rep", Bed.Rep, "privacy"),
        Press("privacy-rep.looks", Bed.Rep, "privacy", "performix.privacy.looks"),
        Press("privacy-rep.older", Bed.Rep, "privacy", "performix.privacy.looks") with { Enter = _ => new { } },
    ];

    /// <summary>What an admin enters: first what cannot be, then what can.</summary>
    public static IReadOnlyList<Step> Settings { get; } =
    [
        AtHome("home-admin.check", Bed.Admin, "performix.home.check"),
        Set("settings-digest-wrong", "digest", _ => Slot("25:99", Bed.Sales)),
        Set("settings-digest-saved", "digest", _ => Slot("08:30", Leadership)),
        Set("settings-cohorts-saved", "cohorts", form => new { leftOut = new[] { First(form, "leftOut") } }),
        Set("settings-link-saved", "link", form => new { proposals1 = new[] { First(form, "proposals1") } }),
        Set("settings-unlink-wrong", "unlink", _ => new { account = Bed.Stranger }),
        Set("settings-unlink-saved", "unlink", _ => new { account = Bed.Manager }),
        Ask("settings-after-admin", Bed.Admin, "settings"),
    ];

    /// <summary>Ways that are not a command's, for who may not go them.</summary>
    public static IReadOnlyList<Step> Refused { get; } =
    [
        Ask("flag-stranger", Bed.Stranger, "flag"),
        Ask("flag-guest", Bed.Guest, "flag") with { Channel = Bed.Visitors },
        Ask("flag-shared", Bed.Manager, "flag") with { Channel = Bed.Partners },
        Shortcut("me-shortcut-stranger", Bed.Stranger, "performix.me.shortcut"),
        Shortcut("me-shortcut-manager", Bed.Manager, "performix.me.shortcut"),
        Shortcut("me-message-shared", Bed.Rep, "performix.me.message") with { Channel = Bed.Partners },
        Shortcut("flag-shortcut-stranger", Bed.Stranger, "performix.flag.shortcut"),
        Shortcut("flag-shortcut-guest", Bed.Guest, "performix.flag.shortcut"),
    ];

    private static Step Ask(string name, string who, string text) => new(name, who, text);

    private static Step Press(string name, string who, string text, string button) =>
        new(name, who, text) { Press = button };

    private static Step Shortcut(string name, string who, string id) => new(name, who, id) { Kind = StepKind.Shortcut };

    private static Step AtHome(string name, string who, string button) =>
        new(name, who, "") { Kind = StepKind.Home, Press = button };

    private static Step Told(string name, string who) => new(name, who, "") { Kind = StepKind.Told };

    private static Step Set(string name, string button, Func<JsonNode, object?> enter) =>
        Press(name, Bed.Admin, "settings", "performix.settings." + button) with { Enter = enter };

    private static object Slot(string time, string channel) => new { day = "Tue", time, channel };

    /// <summary>What a menu of a form offers first.</summary>
    private static string? First(JsonNode form, string block) => (string?)form["blocks"]?.AsArray()
        .FirstOrDefault(b => (string?)b?["block_id"] == block)?["element"]?["options"]?[0]?["value"];
}
