using Performix.Bot.Slack;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Line;

public sealed class RepeatsTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public void The_same_name_is_first_once()
    {
        var repeats = new Repeats(_time);

        Assert.Equal([true, false, true], [repeats.IsFirst("t1"), repeats.IsFirst("t1"), repeats.IsFirst("t2")]);
    }

    [Fact]
    public void A_name_is_forgotten_after_a_quarter_of_an_hour()
    {
        var repeats = new Repeats(_time);
        repeats.IsFirst("t1");

        _time.Advance(TimeSpan.FromMinutes(16));

        Assert.True(repeats.IsFirst("t1"));
    }

    [Fact]
    public async Task The_same_submission_is_done_once_and_told_twice()
    {
        var (repeats, done) = (new Repeats(_time), 0);
        Task<string?> Do() => Task.FromResult<string?>($"outcome {++done}");

        var first = await repeats.OnceAsync("v1/h1", Do, _ => true);
        var again = await repeats.OnceAsync("v1/h1", Do, _ => true);

        Assert.Equal(("outcome 1", "outcome 1"), (first, again));
    }

    [Fact]
    public async Task What_was_not_taken_may_be_corrected_and_sent_again()
    {
        var (repeats, done) = (new Repeats(_time), 0);
        Task<string?> Do() => Task.FromResult<string?>($"outcome {++done}");
        await repeats.OnceAsync("v1/h1", Do, _ => false);

        Assert.Equal("outcome 2", await repeats.OnceAsync("v1/h1", Do, _ => true));
    }

    [Fact]
    public async Task What_failed_may_be_tried_again()
    {
        var (repeats, tries) = (new Repeats(_time), 0);
        Task<string?> Do() => ++tries == 1
            ? Task.FromException<string?>(new TimeoutException())
            : Task.FromResult<string?>("done");

        await Assert.ThrowsAsync<TimeoutException>(() => repeats.OnceAsync("home/U1/1.0", Do, _ => true));

        Assert.Equal("done", await repeats.OnceAsync("home/U1/1.0", Do, _ => true));
    }
}
