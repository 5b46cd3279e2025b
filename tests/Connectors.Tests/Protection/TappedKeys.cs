using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Tests.Protection;

/// <summary>The real place of keys behind the same tap.</summary>
internal sealed class TappedKeys(IRollKeys keys, Func<string, bool, Task> tap) : IRollKeys
{
    public bool LogsEachUse => keys.LogsEachUse;

    public Task<int> CreateAsync(string name, SecretKey key, CancellationToken cancellationToken) =>
        PassAsync("make key", () => keys.CreateAsync(name, key, cancellationToken));

    public Task<SecretKey?> ReadAsync(string name, CancellationToken cancellationToken) =>
        PassAsync("read key", () => keys.ReadAsync(name, cancellationToken));

    public Task DestroyAsync(string name, CancellationToken cancellationToken) =>
        PassAsync("destroy key", async () =>
        {
            await keys.DestroyAsync(name, cancellationToken);
            return 0;
        });

    public Task<KeyFate> FateAsync(string name, CancellationToken cancellationToken) =>
        PassAsync("look for key", () => keys.FateAsync(name, cancellationToken));

    private async Task<T> PassAsync<T>(string call, Func<Task<T>> work)
    {
        await tap(call, false);
        var done = await work();
        await tap(call, true);
        return done;
    }
}
