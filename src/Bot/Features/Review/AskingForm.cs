using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Review;

/// <summary>Opens and takes the two signed forms. Whatever a button carries, they are the presser's own.</summary>
internal sealed class AskingForm(ReviewDesk desk) : IForm
{
    private const int MostPeriods = 9;

    public string Word => Ids.Word;

    public Audience For => Audience.Rep;

    public Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken) =>
        OpenAsync(
            question, pressed.ActionId == Ids.Wrong ? ReviewKind.Figure : ReviewKind.Patch, cancellationToken);

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        var kind = Enum.TryParse<ReviewKind>(view.PrivateMetadata, out var known) ? known : ReviewKind.Patch;
        var periods = PeriodsOf(question);
        var period = view.State.GetValue<StaticSelectValue>(Ids.Period, Ids.Period)?.SelectedOption?.Value;
        var asked = new SignedReview(
            question.Reader.Person?.Id ?? "", kind, periods.FirstOrDefault(p => p == period) ?? periods[0], 1)
        {
            AskedBy = question.Reader.Member.Id,
            AskedAt = desk.Deadline.Now,
            DueAt = desk.Deadline.DueAt(),
            Points = [.. Chosen(view.State, kind)],
            Words = Entered(view.State),
        };
        if (Missing(asked) is { Count: > 0 } errors)
        {
            return Taken.Of(new ViewErrorsResponse { Errors = errors });
        }

        var (review, isNew) = await desk.AskAsync(question, asked, cancellationToken);
        return Taken.Of(new UpdateViewResponse
        {
            View = ReviewForm.Shown(review, isNew ? "Sent" : "You have asked already", desk.Deadline.Now),
        });
    }

    private async Task<Opening> OpenAsync(Question question, ReviewKind kind, CancellationToken cancellationToken)
    {
        var circle = await desk.CircleAsync(question, cancellationToken);
        if ((kind == ReviewKind.Patch ? circle.All.Count : circle.Admins.Count) == 0)
        {
            return Opening.Instead(Answer.Of("Nobody could answer: no RevOps admin is configured (`Slack:Admins`)"
                + (kind == ReviewKind.Patch ? ", and your manager is not linked with Slack." : ".")
                + " Ask your Slack admin who runs Performix."));
        }

        var periods = PeriodsOf(question);
        return kind == ReviewKind.Patch
            && await desk.OpenOfAsync(question, kind, periods[0], cancellationToken) is { } open
            ? Opening.Of(ReviewForm.Shown(open, "You have asked already", desk.Deadline.Now))
            : Opening.Of(ReviewForm.Render(kind, circle, periods, desk.Deadline.Days));
    }

    /// <summary>The periods of the reader's records, the newest first; the cohort's where there are none.</summary>
    private static IReadOnlyList<string> PeriodsOf(Question question)
    {
        var id = question.Reader.Person?.Id;
        var own = question.Snapshot.Records.Where(r => r.RepId == id).Select(r => r.Period);
        var cohort = question.Snapshot.Diagnosis.Cohorts
            .FirstOrDefault(c => c.Reps.Any(r => r.Id == id))?.Periods ?? [];
        var labels = own.Concat(cohort).Distinct().OrderDescending().Take(MostPeriods).Select(p => p.Label).ToArray();
        return labels.Length > 0 ? labels : ["not known"];
    }

    private static IEnumerable<string> Chosen(ViewState state, ReviewKind kind)
    {
        var chosen = state.GetValue<StaticMultiSelectValue>(Ids.Points, Ids.Points)?.SelectedOptions ?? [];
        return ReviewChoices.Points(kind).Select(p => p.Code).Intersect(chosen.Select(o => o.Value));
    }

    private static Dictionary<string, string> Missing(SignedReview asked)
    {
        var errors = new Dictionary<string, string>();
        if (asked.Points.Count == 0)
        {
            errors[Ids.Points] = "Choose at least one.";
        }

        if (asked is { Kind: ReviewKind.Figure, Words.Length: 0 })
        {
            errors[Ids.Words] = "Write what it should be: without that it cannot be corrected.";
        }

        return errors;
    }

    private static string Entered(ViewState state)
    {
        var words = state.GetValue<PlainTextInputValue>(Ids.Words, Ids.Words)?.Value?.Trim() ?? "";
        return words.Length <= ReviewText.MostWords ? words : words[..ReviewText.MostWords];
    }
}
