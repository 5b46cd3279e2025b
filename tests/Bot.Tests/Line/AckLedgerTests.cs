using Performix.Bot.Slack.Socket;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Line;

public sealed class AckLedgerTests
{
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_says_whether_an_acknowledgement_left(bool left)
    {
        var ledger = new AckLedger(_time);
        var told = ledger.LeftAsync("e1");

        Assert.True(ledger.MayLeave("e1"));
        ledger.Settle("e1", left);

        Assert.Equal(left, await told);
    }

    [Fact]
    public async Task One_that_nobody_sends_counts_as_lost_and_may_not_leave_any_more()
    {
        var ledger = new AckLedger(_time);
        var told = ledger.LeftAsync("e1");

        _time.Advance(TimeSpan.FromSeconds(3));

        Assert.False(await told);
        Assert.False(ledger.MayLeave("e1"));
    }

    [Fact]
    public async Task One_that_is_on_its_way_is_waited_for()
    {
        var ledger = new AckLedger(_time);
        var told = ledger.LeftAsync("e1");
        Assert.True(ledger.MayLeave("e1"));

        _time.Advance(TimeSpan.FromSeconds(3));
        ledger.Settle("e1", true);

        Assert.True(await told);
    }

    [Fact]
    public void One_that_carries_no_answer_may_always_leave()
    {
        Assert.True(new AckLedger(_time).MayLeave("e1"));
    }
}
