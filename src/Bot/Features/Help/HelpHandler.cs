using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Help;

/// <summary><c>/performix</c>, <c>help</c>, or anything unknown: what one can ask for.</summary>
internal sealed class HelpHandler(IEnumerable<ICommand> commands)
{
    public Answer Answer(CommandCall call)
    {
        var known = commands.OrderBy(c => c.Word, StringComparer.Ordinal).ToArray();
        var typed = call.Word is "" or Ids.Word ? "" : call.Word;
        var near = typed.Length == 0 ? null : Nearest.To(typed, known.Select(c => c.Word));
        return HelpView.Render(known, typed, near);
    }
}
