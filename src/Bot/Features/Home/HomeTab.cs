using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot.Features.Home;

/// <summary>Somebody's Home tab, made anew. What it shows of people is audited first.</summary>
internal sealed class HomeTab(Gate gate, FrontDesk desk, LatestSnapshot latest, Outbox outbox)
{
    public async Task<ViewInfo?> ShowAsync(string userId, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        var reader = await gate.ReaderAsync(userId, snapshot, cancellationToken);
        var (cards, shown) = HomeCards.Of(reader, snapshot, await latest.LastRunAsync(cancellationToken));
        if (reader is not null)
        {
            var call = new CommandCall("home", "", userId, "");
            var question = new Question(reader, call, Arguments.None, SlackPlace.Home);
            await desk.RecordAsync(question, new Answer("Home", []) { Shown = shown }, cancellationToken);
        }

        var asOf = reader is { Roles: not Audience.None } ? snapshot?.Diagnosis.AsOf : null;
        return await outbox.PublishAsync(userId, HomeView.Render(cards, asOf), cancellationToken);
    }
}
