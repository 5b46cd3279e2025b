using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>The real store behind a tap that sees each call before and after it, and may end the process there.
/// </summary>
internal sealed class TappedRolls(IRollStore store, Func<string, bool, Task> tap) : IRollStore
{
    public string Where => store.Where;

    public Task<IReadOnlyList<RollPeriod>> PeriodsAsync(CancellationToken cancellationToken) =>
        PassAsync("read periods", () => store.PeriodsAsync(cancellationToken));

    public Task<RollPeriod?> AddAsync(RollPeriod period, CancellationToken cancellationToken) =>
        PassAsync("write period", () => store.AddAsync(period, cancellationToken));

    public Task<RollPeriod?> UpdateAsync(RollPeriod period, CancellationToken cancellationToken) =>
        PassAsync("write period", () => store.UpdateAsync(period, cancellationToken));

    public Task WriteSlotsAsync(
        string period, IReadOnlyList<RollSlot> slots, CancellationToken cancellationToken) =>
        PassAsync("write slots", async () =>
        {
            await store.WriteSlotsAsync(period, slots, cancellationToken);
            return 0;
        });

    public Task<IReadOnlyList<RollSlot>> SlotsAsync(string period, CancellationToken cancellationToken) =>
        PassAsync("read slots", () => store.SlotsAsync(period, cancellationToken));

    public Task<StoredBox?> BoxAsync(string period, CancellationToken cancellationToken) =>
        PassAsync("read box", () => store.BoxAsync(period, cancellationToken));

    public Task<bool> TryPutBoxAsync(
        string period, SealedBox box, string? tag, CancellationToken cancellationToken) =>
        PassAsync("write box", () => store.TryPutBoxAsync(period, box, tag, cancellationToken));

    public Task DeleteBoxAsync(string period, CancellationToken cancellationToken) =>
        PassAsync("delete box", async () =>
        {
            await store.DeleteBoxAsync(period, cancellationToken);
            return 0;
        });

    public Task<RollResult?> ResultAsync(string period, CancellationToken cancellationToken) =>
        PassAsync("read result", () => store.ResultAsync(period, cancellationToken));

    public Task<bool> TryPublishAsync(string period, RollResult result, CancellationToken cancellationToken) =>
        PassAsync("publish", () => store.TryPublishAsync(period, result, cancellationToken));

    public Task DropAsync(RollPeriod period, CancellationToken cancellationToken) =>
        PassAsync("drop", async () =>
        {
            await store.DropAsync(period, cancellationToken);
            return 0;
        });

    private async Task<T> PassAsync<T>(string call, Func<Task<T>> work)
    {
        await tap(call, false);
        var done = await work();
        await tap(call, true);
        return done;
    }
}
