using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Protection;
using Performix.Bot.Access;
using Performix.Bot.Features.Flag;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;
using Performix.Connectors.Storage.Protection;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Tests.Protection;

/// <summary>Attacks of privacy.md on the form: who gets in, what it gives away, what it leaves behind.</summary>
public sealed class FormAttacks
{
    private const string Bad = nameof(PatchAnswer.Bad);

    [Fact]
    public async Task A1_a_joiner_is_told_next_period_and_the_group_stays()
    {
        await using var stage = await FlagStage.OpenAsync();

        var said = stage.Roll.StateFor("NEWB", eligibleToday: true);

        Assert.Equal(RollStandingKind.JoinsNextPeriod, said.Kind);
        Assert.Contains("next period", Surfaces.FormOf(stage, "NEWB"), StringComparison.Ordinal);
        Assert.Equal(9, stage.Roll.StateFor("A1", false).People);
    }

    [Fact]
    public async Task C1_a_hundred_answers_of_one_rep_are_one_pending_answer()
    {
        await using var stage = await FlagStage.OpenAsync();

        for (var time = 0; time < 100; time++)
        {
            await stage.SubmitAsync("A1", Bad);
        }

        Assert.Equal(1, Pending(stage));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task C1_only_one_account_for_one_person_has_a_seat(int accounts, bool isMapped)
    {
        await using var stage = await FlagStage.StartAsync();
        var members = Enumerable.Range(0, accounts)
            .Select(i => (Id: "A1", Member: new SlackMember("T1", $"U{i}") { IsOwn = true }))
            .ToLookup(m => m.Id, m => m.Member);

        var people = stage.Services.GetRequiredService<Seats>().Of(
            FlagOrg.Snapshot(FlagOrg.Start), members, new DateOnly(2026, 1, 5));

        Assert.Equal(isMapped, people.First(p => p.Id == "A1").MappedOneToOne);
    }

    [Theory]
    [InlineData("MANA")]
    [InlineData("BOSS")]
    [InlineData("LEAD")]
    [InlineData("ADMI")]
    [InlineData("GUES")]
    [InlineData("DEAC")]
    [InlineData("EXTE")]
    [InlineData("UNLI")]
    [InlineData("NEWB")]
    [InlineData("NONE")]
    public async Task C2_the_ineligible_and_the_forged_change_nothing_and_read_the_same(string who)
    {
        await using var stage = await FlagStage.OpenAsync();
        var eligible = await stage.SubmitAsync("A2", Bad);

        var forged = await stage.SubmitAsync(who, Bad);

        Assert.Equal(eligible, forged);
        Assert.Equal(1, Pending(stage));
    }

    [Theory]
    [InlineData(nameof(PatchAnswer.Bad), nameof(FlagReason.LeadVolume))]
    [InlineData(nameof(PatchAnswer.Bad), null)]
    [InlineData(nameof(PatchAnswer.Workable), null)]
    [InlineData(nameof(PatchAnswer.None), null)]
    public async Task C2_every_answer_reads_saved_within_a_minute(string answer, string? reason)
    {
        await using var stage = await FlagStage.OpenAsync();

        var said = await stage.SubmitAsync("A1", answer, reason);

        Assert.Equal(FlagWords.Saved, said);
        Assert.StartsWith("Saved within a minute", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C3_nothing_shows_a_stored_answer_or_that_there_is_one()
    {
        await using var answered = await FlagStage.OpenAsync();
        await using var silent = await FlagStage.OpenAsync();
        await answered.SubmitAsync("A1", Bad, nameof(FlagReason.LeadVolume));
        await answered.MinuteAsync();
        await silent.MinuteAsync();

        var one = await Surfaces.ReadAsync(answered);

        Assert.Equal(await Surfaces.ReadAsync(silent), one);
    }

    [Fact]
    public async Task C3_the_form_is_made_of_nothing_that_knows_answers()
    {
        var known = typeof(RollStanding).GetProperties().Select(p => p.PropertyType)
            .Where(t => t == typeof(PatchAnswer) || t == typeof(FlagReason) || t == typeof(RepAnswer));
        await using var stage = await FlagStage.OpenAsync();
        var form = Surfaces.FormOf(stage, "A1");

        Assert.Empty(known);
        Assert.DoesNotContain("initial_", form, StringComparison.Ordinal);
        Assert.DoesNotContain("dispatch_action", form, StringComparison.Ordinal);
        Assert.DoesNotContain("notify_on_close\": true", form, StringComparison.Ordinal);
        Assert.DoesNotContain("plain_text_input", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seeded_a_pre_filled_form_would_be_found()
    {
        await using var stage = await FlagStage.OpenAsync();
        var form = FlagForm.Render(stage.Roll.StateFor("A1", false), hasTyped: false);
        var question = form.Blocks.OfType<InputBlock>().Select(b => b.Element).OfType<RadioButtonGroup>().First();

        question.InitialOption = question.Options[1];

        Assert.Contains("initial_", Surfaces.Json(form), StringComparison.Ordinal);
    }

    /// <summary>Neither at once, nor with a later minute, nor at the close: of Slack it is only asked who answers.
    /// </summary>
    [Fact]
    public async Task C3_no_message_follows_an_answer_and_one_that_did_would_be_found()
    {
        await using var stage = await FlagStage.OpenAsync();
        var before = (await stage.CalledAsync()).Count;
        await stage.SubmitAsync("A1", Bad);
        await stage.MinuteAsync(3);
        await stage.CloseAsync();

        var called = (await stage.CalledAsync()).Skip(before).ToArray();
        await stage.Services.GetRequiredService<Outbox>().TellAsync(
            FlagOrg.SlackId("B1"), Answer.Of("Thanks for your flag."), default);

        Assert.All(called, method => Assert.EndsWith(".info", method, StringComparison.Ordinal));
        Assert.Equal("chat.postMessage", (await stage.CalledAsync())[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task C3_a_reply_that_cannot_be_shown_is_not_told_in_the_direct_messages(bool isUnseen)
    {
        await using var stage = await FlagStage.OpenAsync();
        var to = new Recipient("", "", "C0NOWHERE", FlagOrg.SlackId("A1")) { IsUnseen = isUnseen };

        await stage.Services.GetRequiredService<LateDelivery>().DeliverAsync(to, Answer.Of(FlagWords.Opened));

        var log = await stage.SlackLogAsync();
        Assert.Equal(!isUnseen, log.Contains("chat.postMessage", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("MANA")]
    [InlineData("GUES")]
    public async Task C3_the_reply_to_the_command_is_for_the_asker_alone(string who)
    {
        await using var stage = await FlagStage.OpenAsync();
        var typed = new SlashCommand
        {
            Command = CommandRouter.Command,
            Text = "flag my patch is bad",
            UserId = FlagOrg.SlackId(who),
            ChannelId = FlagOrg.Channel,
            TriggerId = "1.2.3",
        };

        var reply = await stage.Services.GetRequiredService<CommandRouter>().Handle(typed);

        Assert.Equal(ResponseType.Ephemeral, reply?.ResponseType);
    }

    [Fact]
    public async Task A_viewer_is_told_that_managers_do_not_answer_whatever_the_size()
    {
        await using var stage = await FlagStage.OpenAsync(("Flags:MinimumCell", "20"));
        var press = new CommandCall(Ids.Word, "", FlagOrg.SlackId("MANA"), "") { TriggerId = "1.2.3" };

        await Assert.ThrowsAsync<NotSentException>(
            () => stage.Services.GetRequiredService<FlagDesk>().OpenAsync(press, default));

        var log = await stage.SlackLogAsync();
        Assert.Contains("managers do not answer", log, StringComparison.Ordinal);
        Assert.DoesNotContain("too small to protect", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C5_a_form_of_a_period_that_has_closed_does_not_answer_for_the_next_one()
    {
        await using var stage = await FlagStage.OpenAsync();
        await stage.CloseAsync();
        await stage.ReadAsync();
        await stage.OpenPeriodAsync();

        var late = await stage.SubmitAsync("A1", Bad);

        Assert.Equal(FlagWords.Closed, late);
        Assert.Equal("2026-Q2", stage.Roll.StateFor("A1", false).Period);
        Assert.Equal(0, Pending(stage));
    }

    [Fact]
    public async Task B9_a_form_that_is_not_ours_is_told_and_changes_nothing()
    {
        await using var stage = await FlagStage.OpenAsync();

        var said = await stage.SubmitAsync("A1", "Worst");

        Assert.Equal(FlagWords.Unreadable, said);
        Assert.Equal(0, Pending(stage));
    }

    [Fact]
    public async Task B9_an_answer_that_cannot_be_kept_is_told_so()
    {
        await using var stage = await FlagStage.OpenAsync();
        stage.Time.Advance(TimeSpan.FromMinutes(4));

        var said = await stage.SubmitAsync("A1", Bad);

        Assert.Equal(FlagWords.NotSaved, said);
        Assert.Equal(0, Pending(stage));
    }

    [Fact]
    public async Task More_than_ten_in_a_minute_change_nothing_and_read_the_same()
    {
        await using var stage = await FlagStage.OpenAsync();
        var said = new List<string>();
        for (var time = 0; time < FlagPace.Most; time++)
        {
            said.Add(await stage.SubmitAsync("A1", nameof(PatchAnswer.None)));
        }

        said.Add(await stage.SubmitAsync("A1", Bad));

        Assert.Equal(FlagWords.Saved, Assert.Single(said.Distinct()));
        Assert.Equal(PatchAnswer.None, Assert.Single(Taken(stage)).Value.Answer);
    }

    /// <summary>Also where nobody comes after: a picture of the memory would show who sent the form last.</summary>
    [Fact]
    public async Task After_a_minute_nothing_knows_who_sent_the_form()
    {
        await using var stage = await FlagStage.OpenAsync();
        var pace = stage.Services.GetRequiredService<FlagPace>();
        await stage.SubmitAsync("A1", Bad);
        var atOnce = pace.Known;

        await stage.MinuteAsync();

        Assert.Equal((1, 0), (atOnce, pace.Known));
        Assert.Equal(0, Pending(stage));
    }

    [Fact]
    public async Task D11_reads_refusals_policy_and_keys_are_audited_and_the_form_is_not()
    {
        await using var stage = await FlagStage.OpenAsync();
        await stage.AskAsync("A1", "me");
        await stage.AskAsync("A1", "flags");
        var before = await stage.Audit.AllAsync(default);

        await stage.SubmitAsync("A1", Bad);
        await stage.SubmitAsync("MANA", Bad);
        foreach (var who in new[] { "A1", "MANA", "GUES" })
        {
            await OpenAsync(stage, who);
        }

        Assert.Equal(before, await stage.Audit.AllAsync(default));
        Assert.Equal(
            [AuditKind.Read, AuditKind.Refused, AuditKind.Policy, AuditKind.Key],
            before.Select(e => e.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Seeded_an_unwrap_for_each_answer_would_fail_once_the_key_is_out_of_reach()
    {
        await using var stage = await FlagStage.OpenAsync();
        var keys = Path.Combine(stage.Folder, "keys");
        Directory.Move(keys, keys + "-away");

        var said = await stage.SubmitAsync("A1", Bad);
        await stage.MinuteAsync();

        Assert.Equal(FlagWords.Saved, said);
        Assert.Empty(Taken(stage));
    }

    private static int Pending(FlagStage stage) => Taken(stage).Count;

    private static IReadOnlyList<KeyValuePair<int, RepAnswer>> Taken(FlagStage stage) =>
        stage.Services.GetRequiredService<RollProcess>().Memory.OpenAt(stage.Time.GetUtcNow())?.Pending.Take() ?? [];

    /// <summary>By command, and by a press whose trigger is of nobody, so that Slack refuses the window.</summary>
    private static async Task OpenAsync(FlagStage stage, string who)
    {
        await stage.AskAsync(who, Ids.Word);
        var press = new CommandCall(Ids.Word, "", FlagOrg.SlackId(who), "") { TriggerId = "1.2.3" };
        await Assert.ThrowsAsync<NotSentException>(
            () => stage.Services.GetRequiredService<FlagDesk>().OpenAsync(press, default));
    }
}
