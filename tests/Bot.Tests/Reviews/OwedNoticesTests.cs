using Performix.Bot.Features.Review;
using Performix.Bot.Reviews;

namespace Performix.Bot.Tests.Reviews;

public sealed class OwedNoticesTests
{
    private static readonly DateTimeOffset Due = new(2026, 3, 16, 12, 0, 0, TimeSpan.Zero);

    private static readonly ReviewCircle Circle = new("UM", ["UA", "UB"]);

    private static readonly SignedReview Patch = new("R1", ReviewKind.Patch, "2026-Q1", 1)
    {
        AskedBy = "UR",
        AskedAt = Due.AddDays(-14),
        DueAt = Due,
    };

    [Fact]
    public void A_patch_review_goes_to_the_manager_and_to_RevOps_once()
    {
        var first = Owed(Patch, Due.AddDays(-14));

        Assert.Equal(["Asked UM", "Asked UA", "Asked UB"], first);
        Assert.Empty(Owed(Told(Patch, NoticeKind.Asked), Due.AddDays(-13)));
    }

    [Fact]
    public void A_wrong_figure_goes_to_one_human_and_to_the_others_when_it_is_overdue()
    {
        var figure = Patch with { Kind = ReviewKind.Figure };

        Assert.Equal(["Asked UA"], Owed(figure, Due.AddDays(-14)));
        Assert.Equal(["Asked UA", "Overdue UA", "Overdue UB"], Owed(figure, Due.AddDays(1)));
    }

    [Theory]
    [InlineData(-4, "")]
    [InlineData(-3, "Due")] // Nine in the morning of the day.
    [InlineData(20, "Due")]
    [InlineData(21, "Overdue")] // Nine in the morning of the day after.
    [InlineData(400, "Overdue")]
    public void A_reminder_goes_out_on_the_day_and_once_after_it(int hours, string kind)
    {
        var owed = Owed(Told(Patch, NoticeKind.Asked), Due.AddHours(hours));

        Assert.Equal(kind.Length == 0 ? [] : new[] { $"{kind} UM", $"{kind} UA", $"{kind} UB" }, owed);
        Assert.Empty(Owed(
            Told(Patch, NoticeKind.Asked, NoticeKind.Due, NoticeKind.Overdue), Due.AddHours(hours)));
    }

    [Fact]
    public void After_a_change_of_manager_the_present_one_is_told_and_the_former_ones_message_is_closed()
    {
        var told = Told(Patch, NoticeKind.Asked);
        var present = new ReviewCircle("UN", ["UA", "UB"]);

        Assert.Equal("UN", Assert.Single(OwedNotices.ToSend(told, present, Due.AddDays(-1))).To);
        Assert.Equal("UM", Assert.Single(OwedNotices.ToClose(told, present)).To);
    }

    [Fact]
    public void An_answer_is_told_to_the_rep_and_closes_all_other_messages()
    {
        var answered = Told(Patch, NoticeKind.Asked) with { Answer = new ReviewAnswer("quota", "Yes.", "UM", Due) };

        Assert.Equal(["Answered UR"], Owed(answered, Due.AddDays(9)));
        Assert.Equal(["UM", "UA", "UB"], OwedNotices.ToClose(answered, Circle).Select(n => n.To));
    }

    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(5, 31, false)]
    [InlineData(5, 32, true)]
    [InlineData(99, 1439, false)]
    [InlineData(99, 1440, true)]
    public void What_Slack_did_not_take_is_tried_again_ever_more_seldom(int failures, int minutes, bool again)
    {
        var failed = new ReviewNotice(NoticeKind.Asked, "UM", NoticeState.Failed, Due) { Failures = failures };

        Assert.Equal(again, failed.MayTry(Due.AddMinutes(minutes)));
    }

    private static IEnumerable<string> Owed(SignedReview review, DateTimeOffset now) =>
        OwedNotices.ToSend(review, Circle, now).Select(o => $"{o.Kind} {o.To}");

    private static SignedReview Told(SignedReview review, params NoticeKind[] kinds) => review with
    {
        Notices = [.. review.Notices, .. kinds.SelectMany(k =>
            Circle.All.Select(to => new ReviewNotice(k, to, NoticeState.Sent, Due.AddDays(-14))))],
    };
}
