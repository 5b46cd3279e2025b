using Performix.Connectors.Resilience;

namespace Performix.Connectors.Tests.Resilience;

public sealed class CallsAtOnceTests
{
    private readonly TaskCompletionSource _door = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _inside;
    private int _most;

    [Fact]
    public async Task No_more_than_so_many_calls_are_under_way_and_all_get_their_turn()
    {
        var pipeline = CallsAtOnce.Pipeline(3);

        var calls = Enumerable.Range(0, 20)
            .Select(_ => pipeline.ExecuteAsync(async _ => await CallAsync(), CancellationToken.None).AsTask())
            .ToList();
        Assert.Equal(3, _inside);
        _door.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(3, _most);
        Assert.Equal(0, _inside);
    }

    [Fact]
    public async Task Whoever_stops_waiting_leaves_the_queue()
    {
        var pipeline = CallsAtOnce.Pipeline(1);
        using var stop = new CancellationTokenSource();
        var first = pipeline.ExecuteAsync(async _ => await CallAsync(), CancellationToken.None).AsTask();
        var second = pipeline.ExecuteAsync(async _ => await CallAsync(), stop.Token).AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        _door.SetResult();
        await first;
        Assert.Equal(1, _most);
    }

    [Fact]
    public async Task A_call_that_fails_gives_its_place_back()
    {
        var pipeline = CallsAtOnce.Pipeline(1);

        await Assert.ThrowsAsync<HttpRequestException>(async () =>
            await pipeline.ExecuteAsync<HttpResponseMessage>(_ => throw new HttpRequestException()));

        _door.SetResult();
        await pipeline.ExecuteAsync(async _ => await CallAsync());
    }

    private async Task<HttpResponseMessage> CallAsync()
    {
        _most = Math.Max(_most, Interlocked.Increment(ref _inside));
        await _door.Task;
        Interlocked.Decrement(ref _inside);
        return new HttpResponseMessage();
    }
}
