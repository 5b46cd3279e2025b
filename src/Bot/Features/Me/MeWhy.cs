using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;

namespace Performix.Bot.Features.Me;

/// <summary>The button Why of the own card. Whatever it carries, it opens the presser's own records.</summary>
internal static class MeWhy
{
    public static Why Button { get; } = new(Ids.Word, Audience.Rep, Open);

    private static Opening Open(Question question) =>
        question.Reader.Person is { } self && MeHandler.Facts(question, self.Id) is { } facts
            ? Opening.Of(RepWhy.Render(facts), new Glimpse(self.Id, "records behind: " + RepCard.Fields))
            : Opening.Instead(Refusals.Role());
}
