using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Help;

/// <summary><c>/performix</c>, <c>help</c>, or anything unknown: what this person can ask for.</summary>
internal sealed class HelpHandler(IEnumerable<ICommand> commands) : ICommand
{
    public string Word => Ids.Word;

    public string Usage => "`help`: this list";

    public Audience For => Audience.Anyone;

    public bool NeedsDiagnosis => false;

    public Task<Answer> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var open = commands
            .Where(c => c.For == Audience.Anyone || question.Reader.Is(c.For))
            .OrderBy(c => c.Word, StringComparer.Ordinal)
            .ToArray();
        var typed = question.Call.Word is "" or Ids.Word ? "" : question.Call.Word;
        var near = typed.Length == 0 ? null : Nearest.To(typed, open.Select(c => c.Word));
        return Task.FromResult(HelpView.Render(open, typed, near));
    }
}
