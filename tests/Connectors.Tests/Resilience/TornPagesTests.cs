using Performix.Connectors.Resilience;
using Performix.Tests.Support;
using Polly.Timeout;

namespace Performix.Connectors.Tests.Resilience;

public sealed class TornPagesTests
{
    private readonly ManualTime _time = new();
    private int _tries;

    [Fact]
    public async Task A_page_that_breaks_off_is_read_again_from_its_start()
    {
        Assert.Equal(3, await RunAsync(_ => _tries < 3 ? throw new IOException() : ValueTask.FromResult(_tries)));
    }

    [Fact]
    public async Task A_page_that_stops_coming_is_read_again_and_in_the_end_given_up()
    {
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => RunAsync(async token =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return 0;
        }));

        Assert.Equal(5, _tries);
    }

    [Fact]
    public async Task What_was_understood_and_is_wrong_is_not_read_again()
    {
        await Assert.ThrowsAsync<FormatException>(() => RunAsync(_ => throw new FormatException()));

        Assert.Equal(1, _tries);
    }

    private async Task<int> RunAsync(Func<CancellationToken, ValueTask<int>> read)
    {
        var pipeline = TornPages.Pipeline(_time, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(150));
        var run = pipeline.ExecuteAsync(async token =>
        {
            _tries++;
            return await read(token);
        }).AsTask();
        while (!run.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        return await run;
    }
}
