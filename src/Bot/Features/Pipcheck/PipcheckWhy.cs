using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Pipcheck;

/// <summary>The button Why of a PIP check; it carries the rep's id, and opens the periods and records behind it.
/// </summary>
internal static class PipcheckWhy
{
    public static Why Button { get; } = new(Ids.Word, Audience.Manager, Open);

    private static Opening Open(Question question)
    {
        var repId = question.Call.Arguments;
        return question.Reader.Below.ContainsKey(repId) && PipcheckHandler.Facts(question, repId) is { } facts
            ? Opening.Of(RepWhy.Render(facts), new Glimpse(repId, "records behind: " + RepCard.Fields))
            : Opening.Instead(Refusals.Rep());
    }
}
