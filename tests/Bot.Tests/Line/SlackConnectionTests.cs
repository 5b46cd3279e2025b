using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using SlackNet;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.Line;

/// <summary>With the times that the bot has unless told otherwise.</summary>
public sealed class SlackConnectionTests
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    private readonly CountingTime _time = new();

    [Fact]
    public async Task A_client_that_went_silent_is_connected_anew_within_half_a_minute()
    {
        var client = new SilentClient();
        using var connection = Connection(client);
        await connection.StartAsync(CancellationToken.None);

        Assert.InRange(await UntilConnectsAsync(client, 2), TimeSpan.FromSeconds(8), HalfAMinute);
    }

    [Fact]
    public async Task A_client_that_cannot_even_let_go_is_connected_anew()
    {
        var client = new SilentClient { Goodbye = new TaskCompletionSource().Task };
        using var connection = Connection(client);
        await connection.StartAsync(CancellationToken.None);

        Assert.InRange(await UntilConnectsAsync(client, 2), TimeSpan.FromSeconds(8), HalfAMinute);
    }

    [Fact]
    public async Task It_never_gives_up_and_never_waits_longer_than_half_a_minute()
    {
        var client = new SilentClient();
        using var connection = Connection(client);
        await connection.StartAsync(CancellationToken.None);
        for (var i = 0; i < 12; i++)
        {
            client.Faults.Enqueue(i % 2 == 0 ? Refused("internal_error") : new HttpRequestException());
        }

        for (var attempt = 2; attempt <= 14; attempt++)
        {
            var wait = await UntilConnectsAsync(client, attempt);
            Assert.InRange(wait, TimeSpan.Zero, HalfAMinute + TimeSpan.FromSeconds(6));
        }
    }

    [Fact]
    public async Task A_Slack_that_cannot_be_reached_at_the_start_is_tried_again()
    {
        var client = new SilentClient();
        client.Faults.Enqueue(new HttpRequestException());
        using var connection = Connection(client);

        await connection.StartAsync(CancellationToken.None);

        await UntilConnectsAsync(client, 2);
    }

    [Fact]
    public async Task A_token_that_Slack_does_not_know_ends_the_start()
    {
        var client = new SilentClient();
        client.Faults.Enqueue(Refused("invalid_auth"));
        using var connection = Connection(client);

        await Assert.ThrowsAsync<SlackException>(() => connection.StartAsync(CancellationToken.None));
    }

    private static SlackException Refused(string code) => new(new ErrorResponse { Error = code });

    private async Task<TimeSpan> UntilConnectsAsync(SilentClient client, int count)
    {
        var start = _time.GetUtcNow();
        while (client.Connects < count)
        {
            await _time.PassAsync(TimeSpan.FromSeconds(2));
        }

        return _time.GetUtcNow() - start;
    }

    private SlackConnection Connection(SilentClient client)
    {
        var (slack, socket) = (Options.Create(new SlackOptions()), Options.Create(new SocketOptions()));
        return new SlackConnection(
            client,
            new SocketWatch(_time, slack, socket, NullLogger<SocketWatch>.Instance),
            new HealthFile(socket, _time, NullLogger<HealthFile>.Instance),
            slack,
            new SupervisionClock(_time, socket));
    }
}
