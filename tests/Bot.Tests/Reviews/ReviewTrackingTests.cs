using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Features.Review;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Access;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Reviews;

/// <summary>Reviews over the bot's own services, a SQLite file and a local Slack. REPA reports to MANA, MANA to BOSS.
/// </summary>
public sealed class ReviewTrackingTests : IAsyncLifetime
{
    private const string Canary = "my accounts went to somebody";

    private readonly ManualTime _time = new();
    private readonly Troupe _troupe;

    public ReviewTrackingTests() => _troupe = new Troupe { Time = _time };

    private ReviewDesk Desk => _troupe.Services.GetRequiredService<ReviewDesk>();

    private ReviewStore Store => _troupe.Services.GetRequiredService<ReviewStore>();

    public Task InitializeAsync() => _troupe.InitializeAsync();

    public Task DisposeAsync() => _troupe.DisposeAsync();

    [Fact]
    public async Task A_patch_review_reaches_manager_and_RevOps_once()
    {
        await AskAsync(ReviewKind.Patch);
        await RoundAsync();

        Assert.Equal(1, await CountAsync("MANA", "asks for a patch review"));
        Assert.Equal(1, await CountAsync("ADMI", "asks for a patch review"));
        Assert.Equal(1, await CountAsync("MANA", Canary));
        Assert.Equal(0, await CountAsync("BOSS", "patch review"));
    }

    [Fact]
    public async Task A_wrong_figure_reaches_the_named_admin_and_not_the_manager()
    {
        await AskAsync(ReviewKind.Figure);

        Assert.Equal(1, await CountAsync("ADMI", "says that a figure is wrong"));
        Assert.Equal(0, await CountAsync("MANA", "figure"));
    }

    [Fact]
    public async Task However_often_it_is_submitted_one_is_open()
    {
        var asker = await AskerAsync("REPA");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Desk.AskAsync(asker, Request(ReviewKind.Patch), default)));

        Assert.Single(await Store.AllAsync(default));
        Assert.Equal(1, await CountAsync("MANA", "asks for a patch review"));
    }

    [Fact]
    public async Task Once_answered_it_may_be_asked_again()
    {
        var first = await AskAsync(ReviewKind.Patch);
        await AnswerAsync("MANA", first, "No.");

        var second = await AskAsync(ReviewKind.Patch);

        Assert.Equal([1, 2], new[] { first.Number, second.Number });
    }

    [Fact]
    public async Task It_is_reminded_of_once_when_due_and_once_when_overdue()
    {
        await AskAsync(ReviewKind.Patch);
        for (var day = 0; day < 30; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await RoundAsync();
            await RoundAsync();
        }

        Assert.Equal(1, await CountAsync("MANA", "Due today: "));
        Assert.Equal(1, await CountAsync("MANA", "Overdue: "));
        Assert.Equal(1, await CountAsync("ADMI", "Overdue: "));
    }

    [Fact]
    public async Task A_manager_who_came_meanwhile_gets_it_and_the_former_one_no_longer_reads_it()
    {
        var review = await AskAsync(ReviewKind.Patch);
        await _troupe.MoveAsync("REPA", "SIBA");
        await RoundAsync();

        Assert.Equal(1, await CountAsync("SIBA", "asks for a patch review"));
        Assert.Equal((0, 1), (await CountAsync("MANA", Canary), await CountAsync("MANA", "with somebody else now")));
        Assert.False(ReviewRights.MayRead((await AskerAsync("MANA")).Reader, review));
        Assert.True(ReviewRights.MayAnswer((await AskerAsync("SIBA")).Reader, review));
    }

    [Fact]
    public async Task The_first_answer_stays_and_reaches_the_rep()
    {
        var review = await AskAsync(ReviewKind.Patch);

        await AnswerAsync("MANA", review, "The quota goes down.");
        var late = await AnswerAsync("ADMI", review, "It does not.");

        Assert.Equal("The quota goes down.", late?.Answer?.Words);
        Assert.Equal(1, await CountAsync("REPA", "The quota goes down."));
        Assert.Equal(1, await CountAsync("ADMI", "*Answered: REPAfirst"));
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
        var review = await AskAsync(kind);

        Assert.Equal(may, ReviewRights.MayAnswer((await AskerAsync(who)).Reader, review));
    }

    [Fact]
    public async Task The_list_shows_each_reader_the_own_part_and_keeps_who_read()
    {
        await AskAsync(ReviewKind.Patch);
        var list = _troupe.Commands.Single(c => c.Word == "reviews");

        var shown = new List<int>();
        foreach (var who in new[] { "REPA", "REPB", "MANA", "SIBA", "ADMI" })
        {
            shown.Add((await _troupe.AskAsync(who, list, "", Troupe.Own)).Shown.Count);
        }

        Assert.Equal([1, 0, 1, 0, 1], shown);
        Assert.Contains(
            await _troupe.Audit.OfAsync("REPA", default),
            e => e is { Kind: AuditKind.Read, By: "T0SANDBOX/U0MANA", What: "signed reviews" });
    }

    [Fact]
    public async Task The_audit_has_that_it_was_asked_and_answered_and_none_of_the_words()
    {
        var review = await AskAsync(ReviewKind.Patch);
        await AnswerAsync("MANA", review, "secret answer");

        var kept = (await _troupe.Audit.OfAsync("REPA", default)).Where(e => e.Kind == AuditKind.Review).ToArray();

        Assert.Equal(
            ["patch review answered, 2025-Q3: no-change", "patch review asked, signed, 2025-Q3"],
            kept.Select(e => e.What));
        Assert.DoesNotContain(kept, e => e.ToString().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answered_review_is_let_go_when_it_was_kept_long_enough()
    {
        var review = await AskAsync(ReviewKind.Patch);
        await AnswerAsync("MANA", review, "No.");
        _time.Advance(TimeSpan.FromDays(364));
        await RoundAsync();
        Assert.Single(await Store.AllAsync(default));

        _time.Advance(TimeSpan.FromDays(1));
        await RoundAsync();

        Assert.Empty(await Store.AllAsync(default));
    }

    private async Task<SignedReview> AskAsync(ReviewKind kind)
    {
        _time.Advance(TimeSpan.FromSeconds(2));
        return (await Desk.AskAsync(await AskerAsync("REPA"), Request(kind), default)).Review;
    }

    private SignedReview Request(ReviewKind kind) => new("REPA", kind, "2025-Q3", 1)
    {
        AskedBy = "U0REPA",
        AskedAt = _time.GetUtcNow(),
        DueAt = Desk.Deadline.DueAt(),
        Points = ["quota"],
        Words = Canary,
    };

    private async Task<SignedReview?> AnswerAsync(string who, SignedReview review, string words) =>
        (await Desk.AnswerAsync(
            await AskerAsync(who),
            review.Key,
            new ReviewAnswer("no-change", words, "U0" + who, _time.GetUtcNow()),
            default)).Review;

    private async Task<Question> AskerAsync(string who)
    {
        var gate = _troupe.Services.GetRequiredService<Gate>();
        var admission = await gate.AdmitAsync(new CommandCall("reviews", "", "U0" + who, ""), default);
        return admission.Question ?? throw new InvalidOperationException($"{who} is not admitted.");
    }

    private Task RoundAsync() => new ReviewJob(_troupe.Services.GetRequiredService<ReviewRound>()).RunAsync(default);

    private async Task<int> CountAsync(string who, string words) => (await _troupe.MessagesOfAsync(who))
        .Count(m => m.Contains(words, StringComparison.Ordinal));
}
