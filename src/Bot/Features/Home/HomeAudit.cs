using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Home;

/// <summary>Keeps of whom a Home tab shows something, before it does.</summary>
internal sealed class HomeAudit(FrontDesk desk)
{
    public async Task RecordAsync(
        Reader? reader, IReadOnlyList<Glimpse> shown, CancellationToken cancellationToken)
    {
        if (reader is not null)
        {
            var call = new CommandCall("home", "", reader.Member.Id, "");
            var question = new Question(reader, call, Arguments.None, SlackPlace.Home);
            await desk.RecordAsync(question, new Answer("Home", []) { Shown = shown }, cancellationToken);
        }
    }
}
