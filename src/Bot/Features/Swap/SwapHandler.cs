using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Swap;

/// <summary><c>/performix swap [@a @b]</c>: the top rep in the bottom patch, or two own reps in each other's.</summary>
internal sealed class SwapHandler(Subjects subjects) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`swap [@a @b]`: the top rep in the bottom patch, or two of your reps in each other's";

    public Audience For => Audience.Manager | Audience.Leader;

    public bool NeedsDiagnosis => true;

    public async Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var arguments = question.Arguments;
        var asksCohort = arguments.Mentions.Count == 0 && (arguments.Words.Count == 0
            || ReadableCohorts.Of(question).Any(c => CohortName.Same(c.Name, arguments.Rest)));
        if (asksCohort)
        {
            return Read(question).Answer(SwapView.Render);
        }

        return await subjects.AllAsync(question, cancellationToken) switch
        {
            [{ } one, { } other] when one.Id != other.Id => OfPair(question, one, other),
            [{ }] or [{ }, { }] => Answer.Of("A swap takes two of your reps: `/performix swap @a @b`."),
            _ => Refusals.Rep(),
        };
    }

    private static Answer OfPair(Question question, Person one, Person other) =>
        SwapCards.OfPair(question, one, other) is { } card ? SwapView.Render(card) : SwapView.NoPatch;

    internal static Readable<SwapCard> Read(Question question) => ReadableCohorts
        .Choose(question, question.Arguments.Rest, Nearest.To)
        .Then(cohort => SwapCards.OfCohort(question, cohort));
}
