using Performix.Bot.Slack.Socket;

namespace Performix.Bot.Tests.Line;

public sealed class BackoffTests
{
    [Fact]
    public void Waits_double_up_to_the_cap_and_start_over_after_a_success()
    {
        var backoff = new Backoff(TimeSpan.FromSeconds(30), seed: 7);

        var waits = Enumerable.Range(0, 8).Select(_ => backoff.Next().TotalSeconds).ToArray();
        backoff.Reset();

        double[] most = [1, 2, 4, 8, 16, 30, 30, 30];
        Assert.All(waits, (wait, i) => Assert.InRange(wait, 0.75 * most[i], most[i]));
        Assert.InRange(backoff.Next().TotalSeconds, 0.75, 1);
    }
}
