using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Features.Review;

/// <summary>Opens and takes the answer to a review. Who may is asked by the tree of this moment.</summary>
internal sealed class AnsweringForm(ReviewStore store, ReviewDesk desk) : IForm
{
    private const string Fields = "signed review";

    public string Word => Ids.Word;

    public Audience For => Audience.Manager | Audience.Admin;

    public async Task<Opening> OpenAsync(
        Question question, ButtonAction pressed, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(pressed.Value ?? "", cancellationToken) is not { } review
            || !ReviewRights.MayAnswer(question.Reader, review))
        {
            return Opening.Instead(Refusals.Role());
        }

        var now = desk.Deadline.Now;
        return Opening.Of(
            review.IsOpen
                ? AnswerForm.Render(review, ReviewText.NameOf(question.Reader.Tree, review.RepId), now)
                : ReviewForm.Shown(review, "Answered already", now),
            new Glimpse(review.RepId, Fields));
    }

    public async Task<Taken> TakeAsync(
        Question question, ViewInfo view, CancellationToken cancellationToken)
    {
        var key = view.PrivateMetadata ?? "";
        if (await store.FindAsync(key, cancellationToken) is not { } review
            || !ReviewRights.MayAnswer(question.Reader, review))
        {
            return Taken.Instead(Refusals.Role());
        }

        var answer = Entered(view.State, question.Reader);
        if (Missing(review.Kind, answer) is { Count: > 0 } errors)
        {
            return Taken.Of(new ViewErrorsResponse { Errors = errors });
        }

        var (answered, isNew) = await desk.AnswerAsync(question, key, answer, cancellationToken);
        return answered is null
            ? Taken.Instead(Refusals.Role())
            : Taken.Of(new UpdateViewResponse
            {
                View = ReviewForm.Shown(answered, isNew ? "Sent to the rep" : "Answered already", desk.Deadline.Now),
            });
    }

    private ReviewAnswer Entered(ViewState state, Reader reader)
    {
        var chosen = state.GetValue<StaticSelectValue>(Ids.Outcome, Ids.Outcome)?.SelectedOption?.Value ?? "";
        var words = state.GetValue<PlainTextInputValue>(Ids.Words, Ids.Words)?.Value?.Trim() ?? "";
        return new ReviewAnswer(
            chosen, words[..Math.Min(words.Length, ReviewText.MostWords)], reader.Member.Id, desk.Deadline.Now);
    }

    private static Dictionary<string, string> Missing(ReviewKind kind, ReviewAnswer answer)
    {
        var errors = new Dictionary<string, string>();
        if (ReviewChoices.Outcomes(kind).All(o => o.Code != answer.Outcome))
        {
            errors[Ids.Outcome] = "Choose one.";
        }

        if (answer.Words.Length == 0)
        {
            errors[Ids.Words] = "Write what the rep is to know.";
        }

        return errors;
    }
}
