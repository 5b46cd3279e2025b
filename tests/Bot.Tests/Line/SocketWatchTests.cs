using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Line;

public sealed class SocketWatchTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly SocketWatch _watch;
    private readonly List<WatchedSocket> _sockets = [];

    public SocketWatchTests() => _watch = new SocketWatch(
        _time,
        Options.Create(new SlackOptions()),
        Options.Create(new SocketOptions()),
        NullLogger<SocketWatch>.Instance);

    [Fact]
    public void A_connection_counts_once_it_was_greeted()
    {
        var socket = Made();
        Assert.Equal(0, _watch.Health.Open);

        _watch.Heard(socket, new SocketMessage("hello", "", ""));

        Assert.Equal((1, _time.GetUtcNow()), (_watch.Health.Open, _watch.Health.LastHello));
        Assert.Null(_watch.Health.DownSince);
        Assert.NotNull(_watch.Health.ShortSince);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public void A_connection_that_was_told_to_go_does_not_count(string reason)
    {
        var socket = Greeted();

        _watch.Heard(socket, new SocketMessage("disconnect", reason, ""));

        Assert.Equal((0, reason), (_watch.Health.Open, _watch.Health.LastFault));
        Assert.Equal(_time.GetUtcNow(), _watch.Health.DownSince);
    }

    [Fact]
    public void A_connection_without_a_hello_is_cut_after_ten_seconds()
    {
        Made();
        _time.Advance(TimeSpan.FromSeconds(9));
        _watch.CutSilent();
        Assert.True(_watch.IsBeingMade);

        _time.Advance(TimeSpan.FromSeconds(2));
        _watch.CutSilent();

        Assert.False(_watch.IsBeingMade);
        Assert.Equal("no_hello", _watch.Health.LastFault);
    }

    [Fact]
    public void A_connection_that_Slack_ended_and_left_open_is_cut()
    {
        _watch.Heard(Greeted(), new SocketMessage("disconnect", "warning", ""));

        _time.Advance(TimeSpan.FromSeconds(21));
        _watch.CutSilent();

        Assert.Equal("not_closed", _watch.Health.LastFault);
    }

    [Fact]
    public void A_connection_that_nobody_reads_any_more_is_cut()
    {
        var socket = Greeted();
        var reading = socket.Messages.Subscribe();
        _watch.CutSilent();
        Assert.Equal((1, ""), (_watch.Health.Open, _watch.Health.LastFault));

        reading.Dispose();
        _watch.CutSilent();

        Assert.Equal((0, "not_heard"), (_watch.Health.Open, _watch.Health.LastFault));
    }

    [Fact]
    public void Up_means_since_as_many_are_open_as_wanted()
    {
        Greeted();
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(_watch.Health.UpSince);

        Greeted();

        Assert.Equal(_time.GetUtcNow(), _watch.Health.UpSince);
    }

    [Theory]
    [InlineData("no_hello", "not greeted in time")]
    [InlineData("link_disabled", "Socket Mode is turned off")]
    [InlineData("invalid_auth", "did not take the app token (`invalid_auth`)")]
    [InlineData("internal_error", "gave no connection (`internal_error`)")]
    public void The_last_fault_is_said_in_words(string code, string words)
    {
        _watch.Fault(code);

        Assert.Contains(words, SocketWords.Of(_watch.Health), StringComparison.Ordinal);
    }

    [Fact]
    public void Down_means_since_the_last_one_went()
    {
        var (one, other) = (Greeted(), Greeted());
        _watch.Ended(one, "broken");
        _time.Advance(TimeSpan.FromMinutes(1));

        _watch.Ended(other, "broken");

        Assert.Equal((_time.GetUtcNow(), "broken"), (_watch.Health.DownSince, _watch.Health.LastFault));
    }

    [Fact]
    public void A_fault_is_kept_as_a_code_only()
    {
        _watch.Fault("Connection refused by 10.0.0.1");

        Assert.Equal("unknown", _watch.Health.LastFault);
    }

    public void Dispose() => _sockets.ForEach(s => s.Dispose());

    private WatchedSocket Greeted()
    {
        var socket = Made();
        _watch.Heard(socket, new SocketMessage("hello", "", ""));
        return socket;
    }

    private WatchedSocket Made()
    {
        var socket = new WatchedSocket("ws://127.0.0.1:1/", TimeSpan.FromSeconds(8), _watch, new AckLedger(_time));
        _sockets.Add(socket);
        _watch.Add(socket);
        return socket;
    }
}
