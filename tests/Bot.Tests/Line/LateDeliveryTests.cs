using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Access;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Line;

public sealed class LateDeliveryTests(Troupe troupe) : IClassFixture<Troupe>
{
    [Fact]
    public async Task An_answer_whose_time_is_up_on_the_other_way_is_logged()
    {
        using var log = new EveryLog();
        using var logs = LoggerFactory.Create(l => l.AddProvider(log));
        var outbox = troupe.Services.GetRequiredService<Outbox>();
        var late = new LateDelivery(outbox, new TimeIsUp(), logs.CreateLogger<LateDelivery>());

        await late.DeliverAsync(new Recipient("", "", Troupe.Own, "U0REPA"), Answer.Of("Hello"));

        Assert.Collection(
            log.Lines,
            first => Assert.Contains("no_response_url", first, StringComparison.Ordinal),
            other => Assert.Contains("timeout", other, StringComparison.Ordinal));
    }

    /// <summary>Every timer rings as it is set.</summary>
    private sealed class TimeIsUp : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
