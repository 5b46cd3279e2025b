using Performix.Bot.Access;
using Performix.Bot.Features.Home;
using Performix.Bot.Features.Privacy;
using Performix.Bot.Features.Review;
using Performix.Bot.Reviews;

namespace Performix.Bot.Tests.Golden;

public sealed class ReviewGoldenTests
{
    private static readonly DateTimeOffset Now = Sample.AsOf.AddDays(3);

    private static readonly ReviewCircle Circle = new("UM1", ["UADMIN", "ULEADER"]);

    private static readonly SignedReview Open = new("R1", ReviewKind.Patch, "2025-Q3", 1)
    {
        AskedBy = "UR1",
        AskedAt = Sample.AsOf,
        DueAt = new DateTimeOffset(2025, 10, 14, 12, 0, 0, TimeSpan.Zero),
        Points = ["few-accounts", "quota"],
        Words = "Two of my five large accounts moved to Bo in July.\nThe quota stayed.",
    };

    private static readonly SignedReview Answered = Open with
    {
        Answer = new ReviewAnswer("quota", "Agreed, lower from October.", "UM1", Now),
    };

    private static readonly SignedReview Wrong = new("R1", ReviewKind.Figure, "2025-Q2", 1)
    {
        AskedBy = "UR1",
        AskedAt = Sample.AsOf.AddHours(1),
        DueAt = Open.DueAt,
        Points = ["credited"],
        Words = "006A was won by me.",
    };

    private static readonly SignedReview Hostile = Open with
    {
        Points = [PersonSample.Hostile],
        Words = PersonSample.Hostile + new string('&', 1100),
        Period = PersonSample.Hostile,
    };

    [Fact]
    public void The_form_says_that_it_is_signed_and_who_reads_it() =>
        Slate.Matches(ReviewForm.Render(ReviewKind.Patch, Circle, ["2025-Q3"], 10), "review-form");

    [Fact]
    public void The_form_says_when_the_manager_does_not_get_it() => Slate.Matches(
        ReviewForm.Render(ReviewKind.Patch, Circle with { Manager = "" }, ["2025-Q3"], 1), "review-form-no-manager");

    [Fact]
    public void The_form_of_a_wrong_figure_names_one_human() => Slate.Matches(
        ReviewForm.Render(ReviewKind.Figure, Circle, ["2025-Q3", "2025-Q2"], 10), "review-form-figure");

    [Fact]
    public void After_the_submission_it_says_where_it_stands() =>
        Slate.Matches(ReviewForm.Shown(Open, "Sent", Now), "review-sent");

    [Fact]
    public void The_answer_form_shows_what_was_asked() =>
        Slate.Matches(AnswerForm.Render(Wrong, "Ada Lovelace", Now), "review-answer-form");

    [Theory]
    [InlineData(NoticeKind.Asked)]
    [InlineData(NoticeKind.Due)]
    [InlineData(NoticeKind.Overdue)]
    public void A_message_about_an_open_review_offers_the_answer(NoticeKind kind) => Slate.Matches(
        NoticeView.Render(Open, kind, "Ada Lovelace", kind == NoticeKind.Overdue ? Now.AddDays(30) : Now),
        "review-told-" + kind.ToString().ToLowerInvariant());

    [Fact]
    public void The_rep_is_told_the_answer() =>
        Slate.Matches(NoticeView.Render(Answered, NoticeKind.Answered, "", Now), "review-told-answered");

    [Fact]
    public void A_message_changes_when_there_is_an_answer() =>
        Slate.Matches(NoticeView.Settled(Answered, "Ada Lovelace"), "review-settled");

    [Fact]
    public void What_people_write_forms_no_mention_and_no_link() => Slate.Matches(
        NoticeView.Render(Hostile, NoticeKind.Asked, "Ada Lovelace", Now), "review-hostile-words");

    [Fact]
    public void A_rep_reads_where_the_own_reviews_stand() =>
        Slate.Matches(ReviewsView.Render([Answered, Wrong], Asked.Seller, Now), "reviews-rep");

    [Fact]
    public void A_manager_reads_and_answers_those_of_the_team() =>
        Slate.Matches(ReviewsView.Render([Open], Asked.Manager, Now), "reviews-manager");

    [Fact]
    public void Without_reviews_the_list_says_so() =>
        Slate.Matches(ReviewsView.Render([], Asked.Admin, Now), "reviews-none");

    [Fact]
    public void Home_shows_a_rep_where_the_own_reviews_stand() =>
        Home(Asked.Seller, [Answered, Wrong], "home-rep-reviews");

    [Fact]
    public void Home_shows_a_manager_what_waits() => Home(Asked.Manager, [Open], "home-manager-reviews");

    [Fact]
    public void Who_looked_is_paged() => Slate.Matches(
        LooksView.Render([.. Enumerable.Range(0, 45).Select(LookAt)], 7, 20), "looks-page");

    [Fact]
    public void The_last_page_of_who_looked_offers_no_older() => Assert.Null(
        LooksView.Render([.. Enumerable.Range(0, 40).Select(LookAt)], 7, 20).Submit);

    [Fact]
    public void Who_looked_when_nobody_did() => Slate.Matches(LooksView.Render([], 0, 0), "looks-none");

    private static Look LookAt(int at) => Look.Of(new AuditEntry("R1", at % 9 == 8 ? AuditKind.Export : AuditKind.Read)
    {
        By = at % 9 == 8 ? "command line" : "T1/UM1",
        What = at % 9 == 8 ? "audit, diagnoses" : "attainment, tail grade",
        Command = at % 9 == 8 ? "export" : "tail",
        Place = at % 9 == 8 ? "" : "dm",
        At = Sample.AsOf.AddHours(-at),
    });

    private static void Home(Reader reader, IReadOnlyList<SignedReview> reviews, string name)
    {
        var reading = new HomeReading(reader, Asked.Snapshot, null) { Reviews = reviews, Now = Now };
        Slate.Matches(HomeView.Render(HomeCards.Of(reading).Cards, Sample.AsOf), name);
    }
}
