using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Patch;

/// <summary>The button Why of a patch card; it carries the rep's id.</summary>
internal static class PatchWhy
{
    public static Why Button { get; } = new(Ids.Word, Audience.Rep | Audience.Manager, Open);

    private static Opening Open(Question question)
    {
        var repId = question.Call.Arguments;
        return question.Reader.MayRead(repId)
            && question.Reader.Tree.Find(repId) is { } rep
            && CardReader.Read(question, rep) is { } card
                ? Opening.Of(PatchWhyView.Render(card), new Glimpse(repId, "quota, credited, attainment by period"))
                : Opening.Instead(Refusals.Rep());
    }
}
