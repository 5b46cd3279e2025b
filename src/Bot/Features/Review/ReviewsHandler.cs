using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Review;

/// <summary><c>/performix reviews</c>: the reviews that the asker signed, or may read and answer.</summary>
internal sealed class ReviewsHandler(ReviewStore store, ReviewDeadline deadline) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`reviews`: signed patch reviews and figures said to be wrong, where each stands";

    public Audience For => Audience.Rep | Audience.Manager | Audience.Admin;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var readable = (await store.AllAsync(cancellationToken))
            .Where(r => ReviewRights.MayRead(question.Reader, r))
            .ToArray();
        return ReviewsView.Render(readable, question.Reader, deadline.Now);
    }
}
