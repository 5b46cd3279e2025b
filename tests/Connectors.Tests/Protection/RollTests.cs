namespace Performix.Connectors.Tests.Protection;

/// <summary>Tests that hold on every storage, by the ids of docs and design (B1, C4 ...).</summary>
public abstract class RollTests(RollBed bed) : IAsyncLifetime
{
    protected RollBed Bed { get; } = bed;

    public Task InitializeAsync() => Bed.InitializeAsync();

    public Task DisposeAsync() => Bed.DisposeAsync();

    /// <summary>Awaits what real storage does while the clock of the test stands still.</summary>
    protected static async Task UntilAsync(Func<bool> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!done())
        {
            await Task.Delay(1, patience.Token);
        }
    }
}
