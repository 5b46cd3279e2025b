using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Org;

/// <summary>An org of a test's own, for tests that change it.</summary>
internal sealed class DisposableOrg : IAsyncDisposable
{
    private DisposableOrg(LocalOrg org) => Org = org;

    public LocalOrg Org { get; }

    public static async Task<DisposableOrg> StartAsync(WorldPlan? plan = null) =>
        new(await LocalOrg.StartAsync(plan ?? LocalOrg.SmallPlan));

    public async ValueTask DisposeAsync() => await Org.DisposeAsync();
}
