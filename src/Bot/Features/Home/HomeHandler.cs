using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using SlackNet;
using SlackNet.Events;

namespace Performix.Bot.Features.Home;

/// <summary>Fills the Home tab when somebody opens it.</summary>
internal sealed class HomeHandler(
    Gate gate, FrontDesk desk, LatestSnapshot latest, Outbox outbox, IHostApplicationLifetime host)
    : IEventHandler<AppHomeOpened>
{
    public async Task Handle(AppHomeOpened slackEvent)
    {
        if (slackEvent.Tab != AppHomeTab.Home)
        {
            return;
        }

        var stopping = host.ApplicationStopping;
        var snapshot = await latest.ReadAsync(stopping);
        var reader = await gate.ReaderAsync(slackEvent.User, snapshot, stopping);
        var (cards, shown) = HomeCards.Of(reader, snapshot, await latest.LastRunAsync(stopping));
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
