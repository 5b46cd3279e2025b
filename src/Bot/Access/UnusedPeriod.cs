using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Access;

/// <summary>Says that a period was typed which the command cannot use: figures of all periods must not pass for those
/// of one.</summary>
internal static class UnusedPeriod
{
    public static Answer Noted(Question question, Answer answer) => answer.IsRefusal || !question.Arguments.AsksPeriod
        ? answer
        : answer with { Blocks = [new ContextBlock { Elements = [new Markdown(Note(question))] }, .. answer.Blocks] };

    private static string Note(Question question) =>
        $"`{question.Call.Word}` cannot be asked for one period; this is over all closed periods that count."
        + (question.Reader.Is(Audience.Manager | Audience.Leader) ? " `/performix tail last` reads the last one." : "");
}
