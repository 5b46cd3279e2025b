using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Tests.Access;

namespace Performix.Bot.Tests.Reviews;

/// <summary>Reviews over the bot's own services, a SQLite file and a local Slack. REPA reports to MANA, MANA to BOSS.
/// </summary>
public sealed class ReviewTrackingTests : IAsyncLifetime
{
    private readonly ReviewBed _bed = new(new Dictionary<string, string?>());

    private Troupe Troupe => _bed.Troupe;

    public Task InitializeAsync() => _bed.InitializeAsync();

    public Task DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task A_patch_review_reaches_manager_and_RevOps_once()
    {
        await _bed.AskAsync(ReviewKind.Patch);
        await _bed.RoundAsync();

        Assert.Equal(1, await _bed.CountAsync("MANA", "asks for a patch review"));
        Assert.Equal(1, await _bed.CountAsync("ADMI", "asks for a patch review"));
        Assert.Equal(1, await _bed.CountAsync("MANA", ReviewBed.Canary));
        Assert.Equal(0, await _bed.CountAsync("BOSS", "patch review"));
    }

    [Fact]
    public async Task A_wrong_figure_reaches_the_named_admin_and_not_the_manager()
    {
        await _bed.AskAsync(ReviewKind.Figure);

        Assert.Equal(1, await _bed.CountAsync("ADMI", "says that a figure is wrong"));
        Assert.Equal(0, await _bed.CountAsync("MANA", "figure"));
    }

    [Fact]
    public async Task However_often_it_is_submitted_one_is_open()
    {
        var asker = await _bed.AskerAsync("REPA");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            _bed.Desk.AskAsync(asker, _bed.Request(ReviewKind.Patch), default)));

        Assert.Single(await _bed.Store.AllAsync(default));
        Assert.Equal(1, await _bed.CountAsync("MANA", "asks for a patch review"));
    }

    [Fact]
    public async Task Once_answered_it_may_be_asked_again()
    {
        var first = await _bed.AskAsync(ReviewKind.Patch);
        await _bed.AnswerAsync("MANA", first, "No.");

        var second = await _bed.AskAsync(ReviewKind.Patch);

        Assert.Equal([1, 2], new[] { first.Number, second.Number });
    }

    [Fact]
    public async Task A_manager_who_came_meanwhile_gets_it_and_the_former_one_no_longer_reads_it()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);
        await Troupe.MoveAsync("REPA", "SIBA");
        await _bed.RoundAsync();

        Assert.Equal(1, await _bed.CountAsync("SIBA", "asks for a patch review"));
        Assert.Equal(0, await _bed.CountAsync("MANA", ReviewBed.Canary));
        Assert.Equal(1, await _bed.CountAsync("MANA", "with somebody else now"));
        Assert.False(ReviewRights.MayRead((await _bed.AskerAsync("MANA")).Reader, review));
        Assert.True(ReviewRights.MayAnswer((await _bed.AskerAsync("SIBA")).Reader, review));
    }

    [Fact]
    public async Task The_first_answer_stays_and_reaches_the_rep()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);

        await _bed.AnswerAsync("MANA", review, "The quota goes down.");
        var late = await _bed.AnswerAsync("ADMI", review, "It does not.");

        Assert.Equal("The quota goes down.", late?.Answer?.Words);
        Assert.Equal(1, await _bed.CountAsync("REPA", "The quota goes down."));
        Assert.Equal(1, await _bed.CountAsync("ADMI", "*Answered: REPAfirst"));
    }

    [Theory]
    [InlineData("MANA", ReviewKind.Patch, true)]
    [InlineData("BOSS", ReviewKind.Patch, true)]
    [InlineData("ADMI", ReviewKind.Patch, true)]
    [InlineData("REPA", ReviewKind.Patch, false)]
    [InlineData("REPB", ReviewKind.Patch, false)]
    [InlineData("SIBA", ReviewKind.Patch, false)]
    [InlineData("LEAD", ReviewKind.Patch, false)]
    [InlineData("UNLI", ReviewKind.Patch, false)]
    [InlineData("ADMI", ReviewKind.Figure, true)]
    [InlineData("MANA", ReviewKind.Figure, false)]
    public async Task Only_the_own_managers_and_RevOps_answer(string who, ReviewKind kind, bool may)
    {
        var review = await _bed.AskAsync(kind);

        Assert.Equal(may, ReviewRights.MayAnswer((await _bed.AskerAsync(who)).Reader, review));
    }

    [Fact]
    public async Task The_list_shows_each_reader_the_own_part_and_keeps_who_read()
    {
        await _bed.AskAsync(ReviewKind.Patch);
        var list = Troupe.Commands.Single(c => c.Word == "reviews");

        var shown = new List<int>();
        foreach (var who in new[] { "REPA", "REPB", "MANA", "SIBA", "ADMI" })
        {
            shown.Add((await Troupe.AskAsync(who, list, "", Troupe.Own)).Shown.Count);
        }

        Assert.Equal([1, 0, 1, 0, 1], shown);
        Assert.Contains(
            await Troupe.Audit.OfAsync("REPA", default),
            e => e is { Kind: AuditKind.Read, By: "T0SANDBOX/U0MANA", What: "signed reviews" });
    }

    [Fact]
    public async Task The_audit_has_that_it_was_asked_and_answered_and_none_of_the_words()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);
        await _bed.AnswerAsync("MANA", review, "secret answer");

        var kept = (await Troupe.Audit.OfAsync("REPA", default)).Where(e => e.Kind == AuditKind.Review).ToArray();

        Assert.Equal(
            ["patch review answered, 2025-Q3: no-change", "patch review asked, signed, 2025-Q3"],
            kept.Select(e => e.What));
        Assert.DoesNotContain(kept, e => e.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answered_review_is_let_go_when_it_was_kept_long_enough()
    {
        var review = await _bed.AskAsync(ReviewKind.Patch);
        await _bed.AnswerAsync("MANA", review, "No.");
        _bed.Time.Advance(TimeSpan.FromDays(364));
        await _bed.RoundAsync();
        Assert.Single(await _bed.Store.AllAsync(default));

        _bed.Time.Advance(TimeSpan.FromDays(1));
        await _bed.RoundAsync();

        Assert.Empty(await _bed.Store.AllAsync(default));
    }
}
