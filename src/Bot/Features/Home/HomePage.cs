using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Home;

/// <summary>Shows somebody their Home tab. What takes longer is said on it and filled in.</summary>
internal sealed class HomePage(
    HomeReader home, HomeAudit audit, SetupRun setup, Outbox outbox, InteractionBoundary boundary)
{
    /// <param name="userId">Whose.</param>
    /// <param name="isAnew">Whether to look at the setup again, though it was lately.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task ShowAsync(string userId, bool isAnew, CancellationToken cancellationToken)
    {
        if (await GuardedAsync(token => FillAsync(userId, isAnew, token), cancellationToken) is { } fault)
        {
            var page = HomeView.Render([HomeCard.Of("This page could not be filled", fault.Text)], null);
            await GuardedAsync(token => outbox.PublishAsync(userId, page, token), cancellationToken);
        }
    }

    private Task<Answer?> GuardedAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        boundary.GuardedAsync<Answer>(
            async token =>
            {
                await work(token);
                return null;
            },
            Answer.Of,
            cancellationToken);

    private async Task FillAsync(string userId, bool isAnew, CancellationToken cancellationToken)
    {
        var read = await home.ReadAsync(userId, cancellationToken);
        if (read.IsInstaller)
        {
            read = read with { Setup = isAnew ? SetupReading.Running : setup.Lately };
        }

        var (cards, shown) = HomeCards.Of(read);
        await audit.RecordAsync(read.Reader, shown, cancellationToken);
        await PublishAsync(userId, read, cards, cancellationToken);
        if (read.Setup is { At: null })
        {
            var found = read with { Setup = await setup.RunAsync(read, cancellationToken) };
            await PublishAsync(userId, found, HomeCards.Of(found).Cards, cancellationToken);
        }
    }

    private Task PublishAsync(
        string userId, HomeReading read, IReadOnlyList<HomeCard> cards, CancellationToken cancellationToken)
    {
        var asOf = read.Reader is { Roles: not Audience.None } ? read.Snapshot?.Diagnosis.AsOf : null;
        return outbox.PublishAsync(userId, HomeView.Render(cards, asOf), cancellationToken);
    }
}
