using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>Reads what a Home tab is filled from.</summary>
internal sealed class HomeReader(
    Gate gate,
    LatestSnapshot latest,
    ShowProtectedRanges ranges,
    HomeReviews reviews,
    IOptions<SlackOptions> slack)
{
    public async Task<HomeReading> ReadAsync(string userId, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        var reader = await gate.ReaderAsync(userId, snapshot, cancellationToken);
        var read = new HomeReading(reader, snapshot, await latest.LastRunAsync(cancellationToken))
        {
            Admins = [.. slack.Value.Admins],
            Flags = reader?.Is(Audience.Leader) == true ? await ranges(userId, cancellationToken) : null,
        };
        return await reviews.WithThemAsync(read, cancellationToken);
    }
}
