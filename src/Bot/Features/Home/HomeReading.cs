using Performix.Bot.Access;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>Reads what a Home tab is made from.</summary>
internal sealed class HomeReading(Gate gate, LatestSnapshot latest, ShowProtectedRanges ranges)
{
    public async Task<HomeFacts> OfAsync(string slackUserId, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        var reader = await gate.ReaderAsync(slackUserId, snapshot, cancellationToken);
        return new HomeFacts(reader, snapshot)
        {
            LastRun = await latest.LastRunAsync(cancellationToken),
            Flags = reader?.Is(Audience.Leader) == true ? await ranges(slackUserId, cancellationToken) : null,
        };
    }
}
