using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Tests.Situations;

namespace Performix.Bot.Tests.Access;

/// <summary>Every kind of person at every door that is no command: buttons, forms, shortcuts and the Home tab, in own
/// and in shared places (privacy 5, D1 to D3). Whom a door is for is written down here, apart from the code.</summary>
public sealed class DoorMatrixTests(Doorstep step) : IClassFixture<Doorstep>
{
    private static readonly string[] ForAnyone = ["performix.flag.open", "performix.home.check"];

    private static readonly string[] OfReps =
    [
        "performix.me.open", "performix.me.why", "performix.patch.why", "performix.review.open",
        "performix.review.wrong", "performix.privacy.looks",
    ];

    private static readonly string[] OfCohorts =
    [
        "performix.tail.why", "performix.tail.share", "performix.tail.simulate", "performix.fit.why",
        "performix.activity.why", "performix.swap.why",
    ];

    private static readonly string[] OfManagers =
    [
        .. OfCohorts, "performix.tail.see", "performix.patch.why", "performix.pipcheck.why", "performix.review.answer",
        "performix.privacy.looks",
    ];

    private static readonly string[] OfAdmins =
    [
        "performix.settings.digest", "performix.settings.cohorts", "performix.settings.link",
        "performix.settings.unlink", "performix.review.answer",
    ];

    private static readonly Dictionary<string, string[]> Opens = new()
    {
        [Bed.Rep] = OfReps,
        [Bed.Manager] = OfManagers,
        [Bed.Boss] = OfManagers,
        [Bed.Leader] = OfCohorts,
        [Bed.Admin] = OfAdmins,
        [Bed.Stranger] = [],
        [Bed.Guest] = [],
    };

    /// <summary>The forms that each may send; the protected one takes everybody's with the same words.</summary>
    private static readonly Dictionary<string, string[]> Sends = new()
    {
        [Bed.Rep] = ["performix.review.form", "performix.privacy.looksPage"],
        [Bed.Manager] = ["performix.review.answerForm", "performix.privacy.looksPage"],
        [Bed.Leader] = [],
        [Bed.Admin] =
        [
            "performix.settings.digestForm", "performix.settings.cohortForm", "performix.settings.linkForm",
            "performix.settings.unlinkForm", "performix.review.answerForm",
        ],
        [Bed.Stranger] = [],
        [Bed.Guest] = [],
    };

    private static readonly string[] Refused =
        [Refusals.Unknown, Refusals.NotHere, Refusals.NotYours, Refusals.NoSuchRep];

    public static TheoryData<string> People => [.. Opens.Keys];

    public static TheoryData<string> Senders => [.. Sends.Keys];

    [Theory]
    [MemberData(nameof(People))]
    public async Task D1_a_button_opens_for_whom_it_is_for_and_is_refused_to_everybody_else(string who)
    {
        var place = who == Bed.Guest ? Bed.Visitors : Bed.Sales;
        foreach (var button in Wiring.Buttons.Except(ForAnyone))
        {
            var shown = await step.PressAsync(who, button, ValueOf(button, who), place);

            var refused = Refused.Where(r => shown.Contains(Escaped(r), StringComparison.Ordinal)).ToArray();
            Assert.True(Opens[who].Contains(button) == (refused.Length == 0), $"{who} {button}: {shown}");
            Assert.True(refused.Length == 0 || shown == Refusal(refused[0]), $"{who} {button}: {shown}");
        }
    }

    [Theory]
    [InlineData("performix.patch.why", Bed.Rep, "AR00")]
    [InlineData("performix.pipcheck.why", Bed.Rep)]
    [InlineData("performix.patch.why", Bed.Manager, "AR00", "AR01")]
    [InlineData("performix.pipcheck.why", Bed.Manager, "AR00", "AR01")]
    [InlineData("performix.patch.why", Bed.Sibling, "AR15")]
    [InlineData("performix.pipcheck.why", Bed.Sibling, "AR15")]
    [InlineData("performix.patch.why", Bed.Boss, "AR00", "AR01", "AR15")]
    [InlineData("performix.pipcheck.why", Bed.Boss, "AR00", "AR01", "AR15")]
    public async Task D1_a_button_about_somebody_opens_for_the_own_subtree_only(
        string button, string who, params string[] readable)
    {
        foreach (var subject in new[] { "AR00", "AR01", "AR15", "M1", "M2", "BOSS", "Nobody", "", "AR00' or 'a'='a" })
        {
            var shown = await step.PressAsync(who, button, subject, Bed.Sales);

            var refused = shown == Refusal(Refusals.NoSuchRep) || shown == Refusal(Refusals.NotYours);
            Assert.True(readable.Contains(subject) != refused, $"{subject}: {shown}");
        }
    }

    [Fact]
    public async Task D1_a_review_is_answered_by_those_above_the_rep_and_by_nobody_beside_them()
    {
        Assert.Equal(
            Refusal(Refusals.NotYours),
            await step.PressAsync(Bed.Sibling, "performix.review.answer", step.Review, Bed.Sales));
        Assert.Contains(
            "In your words",
            await step.PressAsync(Bed.Boss, "performix.review.answer", step.Review, Bed.Sales),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task D1_a_form_that_was_never_given_is_refused_and_changes_nothing(string who)
    {
        var audit = step.Bed.Services.GetRequiredService<AuditLog>();
        foreach (var form in Wiring.Forms.Except(Sends[who]).Except(["performix.flag.form"]))
        {
            var before = await audit.AllAsync(default);
            var shown = await step.SendAsync(who, form, who == Bed.Guest ? Bed.Visitors : Bed.Sales);
            var after = await audit.AllAsync(default);

            Assert.True(
                Refused.Any(r => shown.Contains(Escaped(r), StringComparison.Ordinal)), $"{who} {form}: {shown}");
            Assert.Equal(before.Count + 1, after.Count);
            Assert.Equal(before.Count(IsRefusal) + 1, after.Count(IsRefusal));
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task D3_in_a_shared_channel_every_button_is_refused_alike_to_everybody(string who)
    {
        foreach (var button in Wiring.Buttons.Except(ForAnyone))
        {
            Assert.Equal(
                Refusal(Refusals.NotHere),
                await step.PressAsync(who, button, ValueOf(button, who), Bed.Partners));
        }

        Assert.Empty(await step.Bed.Hands.SeenAsync(Bed.External, Bed.Partners));
    }

    [Fact]
    public async Task D3_somebody_of_another_workspace_is_refused_alike_at_every_button()
    {
        foreach (var button in Wiring.Buttons.Except(ForAnyone))
        {
            Assert.Equal(
                Refusal(Refusals.NotHere), await step.PressAsync(Bed.External, button, "", Bed.Partners));
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task D1_a_Home_tab_names_nobody_but_self_and_reports(string who)
    {
        var people = Situations.Situations.Named("rich").Snapshot?.Roster ?? [];
        var own = people.Where(p => MayRead(who, p.Id, people)).Select(p => p.Name).ToHashSet();

        var home = Doorstep.Plain(await step.Bed.PlayAsync(new Step("", who, "") { Kind = StepKind.Home }));

        // The groups of flags are called by their managers.
        var named = people.Select(p => p.Name).Where(n => Regex.IsMatch(home, n + @"(?!\\u0027s team)")).ToArray();
        Assert.Empty(named.Except(own));
        Assert.Equal(own.Count > 0 && who != Bed.Rep, named.Length > 0);
    }

    private static bool IsRefusal(AuditEntry entry) => entry.Kind == AuditKind.Refused;

    private static bool MayRead(string who, string id, IReadOnlyList<Analysis.Facts.Rep> people) => who switch
    {
        Bed.Rep => id == "AR00",
        Bed.Admin => id == "AR00", // By name, as the signer of a review that waits.
        Bed.Manager => id == "M1" || people.Any(p => p.Id == id && p.ManagerId == "M1"),
        Bed.Boss => true,
        _ => false,
    };

    /// <summary>What a button would carry that was made for its presser.</summary>
    private string ValueOf(string button, string who) => button switch
    {
        "performix.patch.why" => "AR00",
        "performix.pipcheck.why" => "AR01",
        "performix.review.answer" => step.Review,
        _ when who == Bed.Leader => "AE Mid-Market",
        _ => "",
    };

    private static string Refusal(string text) => new JsonObject
    {
        ["title"] = null,
        ["text"] = text,
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = false },
        }),
    }.ToJsonString();

    /// <summary>As it stands within JSON.</summary>
    private static string Escaped(string text) => JsonValue.Create(text).ToJsonString().Trim('"');
}
