using Performix.Bot.Reviews;

namespace Performix.Bot.Features.Home;

/// <summary>The signed reviews of a Home tab.</summary>
internal sealed class HomeReviews(ReviewStore reviews, ReviewDeadline deadline)
{
    /// <summary>What was read, with the reviews that its reader may read.</summary>
    public async Task<HomeReading> WithThemAsync(HomeReading read, CancellationToken cancellationToken) =>
        read.Reader is not { } reader ? read : read with
        {
            Reviews = [.. (await reviews.AllAsync(cancellationToken)).Where(r => ReviewRights.MayRead(reader, r))],
            Now = deadline.Now,
        };
}
