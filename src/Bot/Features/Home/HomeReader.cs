using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>Reads what a Home tab is filled from, and keeps whom it shows.</summary>
internal sealed class HomeReader(
    Gate gate,
    FrontDesk desk,
    LatestSnapshot latest,
    ShowProtectedRanges ranges,
    IOptions<SlackOptions> slack)
{
    public async Task<HomeReading> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        var reader = await gate.ReaderAsync(userId, snapshot, cancellationToken);
        return new HomeReading(reader, snapshot, await latest.LastRunAsync(cancellationToken))
        {
            Admins = [.. slack.Value.Admins],
            Flags = reader?.Is(Audience.Leader) == true ? await ranges(userId, cancellationToken) : null,
        };
    }

    /// <summary>Keeps of whom something is shown, before it is.</summary>
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
