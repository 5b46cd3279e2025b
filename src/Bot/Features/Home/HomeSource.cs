using Performix.Bot.Access;
using Performix.Bot.Reviews;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>Reads what one person's Home tab is made of.</summary>
internal sealed class HomeSource(Gate gate, LatestSnapshot latest, ReviewStore reviews, ReviewDeadline deadline)
{
    public async Task<HomeReading> OfAsync(string slackUserId, CancellationToken cancellationToken)
    {
        var snapshot = await latest.ReadAsync(cancellationToken);
        var reader = await gate.ReaderAsync(slackUserId, snapshot, cancellationToken);
        var all = reader is null ? [] : await reviews.AllAsync(cancellationToken);
        return new HomeReading(reader, snapshot, await latest.LastRunAsync(cancellationToken))
        {
            Reviews = [.. all.Where(r => reader is not null && ReviewRights.MayRead(reader, r))],
            Now = deadline.Now,
        };
    }
}
