using Performix.Bot.Access;
using Performix.Bot.Reviews;

namespace Performix.Bot.Features.Review;

/// <summary>Takes a signed review and its answer: kept and audited first, then told to those concerned.</summary>
internal sealed class ReviewDesk(
    ReviewStore store, ReviewCircles circles, ReviewRound round, ReviewDeadline deadline, AuditLog audit)
{
    public ReviewDeadline Deadline => deadline;

    /// <summary>Who answers the asker.</summary>
    public Task<ReviewCircle> CircleAsync(Question question, CancellationToken cancellationToken) => circles.OfAsync(
        question.Reader.Person?.Id ?? "", question.Reader.Member.Id, question.Reader.Tree, cancellationToken);

    /// <summary>The asker's open review of a kind and, where it is given, a period.</summary>
    public async Task<SignedReview?> OpenOfAsync(
        Question question, ReviewKind kind, string period, CancellationToken cancellationToken) =>
        (await store.AllAsync(cancellationToken)).FirstOrDefault(r =>
            r.IsOpen && r.Kind == kind && r.RepId == question.Reader.Person?.Id && r.Period == period);

    /// <summary>Keeps a review of the asker and tells those who answer. A second one of the same rep, kind and period
    /// comes to the first.</summary>
    public async Task<(SignedReview Review, bool IsNew)> AskAsync(
        Question question, SignedReview asked, CancellationToken cancellationToken)
    {
        var (review, isNew) = await store.OpenAsync(asked, cancellationToken);
        if (isNew)
        {
            await RecordAsync(
                question, review, $"{ReviewText.What(review.Kind)} asked, signed, {review.Period}", cancellationToken);
            await round.SettleAsync(review.Key, cancellationToken);
        }

        return (review, isNew);
    }

    /// <summary>Keeps an answer and tells the rep; the first one stays.</summary>
    /// <returns>The review as it is answered now; null where it is gone.</returns>
    public async Task<(SignedReview? Review, bool IsNew)> AnswerAsync(
        Question question, string key, ReviewAnswer answer, CancellationToken cancellationToken)
    {
        if (await store.ChangeAsync(key, r => r.IsOpen ? r with { Answer = answer } : null, cancellationToken)
            is not { } answered)
        {
            return (await store.FindAsync(key, cancellationToken), false);
        }

        await RecordAsync(
            question,
            answered,
            $"{ReviewText.What(answered.Kind)} answered, {answered.Period}: {answer.Outcome}",
            cancellationToken);
        await round.SettleAsync(key, cancellationToken);
        return (answered, true);
    }

    private Task RecordAsync(
        Question question, SignedReview review, string what, CancellationToken cancellationToken) => audit.AddAsync(
            question.Entry(review.RepId, AuditKind.Review, what), cancellationToken);
}
