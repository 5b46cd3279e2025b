using System.Net;
using Performix.Connectors.Resilience;
using Performix.Tests.Support;
using Polly.Timeout;

namespace Performix.Connectors.Tests.Resilience;

public sealed class TransientFaultsTests
{
    private readonly ManualTime _time = new();
    private int _tries;

    [Fact]
    public async Task An_answer_that_does_not_come_is_asked_for_again()
    {
        using var answer = await RunAsync(silent: 1);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(2, _tries);
    }

    [Fact]
    public async Task Silence_has_an_end()
    {
        await Assert.ThrowsAsync<TimeoutRejectedException>(() => RunAsync(silent: int.MaxValue));

        Assert.Equal(5, _tries);
    }

    [Theory]
    [InlineData(400, 1)]
    [InlineData(401, 1)]
    [InlineData(404, 1)]
    [InlineData(406, 5)]
    [InlineData(420, 5)]
    [InlineData(429, 5)]
    [InlineData(500, 5)]
    [InlineData(502, 5)]
    [InlineData(504, 5)]
    public async Task What_may_pass_is_tried_five_times_and_what_does_not_once(int status, int tries)
    {
        using var answer = await RunAsync(silent: 0, status);

        Assert.Equal((status, tries), ((int)answer.StatusCode, _tries));
    }

    private async Task<HttpResponseMessage> RunAsync(int silent, int status = 200)
    {
        var limits = new TrafficLimits(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(150), 1);
        var traffic = new OrgTraffic(_time, new OrgCircuit(_time), limits, _ => false);
        var run = traffic.Pipeline.ExecuteAsync(async token =>
        {
            if (++_tries <= silent)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            }

            return new HttpResponseMessage((HttpStatusCode)status);
        }).AsTask();
        while (!run.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        return await run;
    }
}
