using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
using SlackNet.Events;

namespace Performix.Bot.Features.Home;

/// <summary>Fills the Home tab when somebody opens it.</summary>
internal sealed class HomeHandler(HomeReading reading, FrontDesk desk, Outbox outbox, IHostApplicationLifetime host)
    : IEventHandler<AppHomeOpened>
{
    public async Task Handle(AppHomeOpened slackEvent)
    {
        if (slackEvent.Tab != AppHomeTab.Home)
        {
            return;
        }

        var stopping = host.ApplicationStopping;
        var facts = await reading.OfAsync(slackEvent.User, stopping);
        var (reader, snapshot) = (facts.Reader, facts.Snapshot);
        var (cards, shown) = HomeCards.Of(facts);
        if (reader is not null)
        {
            var call = new CommandCall("home", "", slackEvent.User, "");
            var question = new Question(reader, call, Arguments.None, SlackPlace.Home);
            await desk.RecordAsync(question, new Answer("Home", []) { Shown = shown }, stopping);
        }

        var asOf = reader is { Roles: not Audience.None } ? snapshot?.Diagnosis.AsOf : null;
        await outbox.PublishAsync(slackEvent.User, HomeView.Render(cards, asOf), stopping);
    }
}
