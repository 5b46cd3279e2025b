using SlackNet;
using SlackNet.SocketMode;

namespace Performix.Bot.Tests.SlackClient;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_client_is_connected_until_it_is_told_to_disconnect()
    {
        await using var rig = await Rig.Start();
        Assert.False(rig.Socket.Connected);

        var connection = await rig.Connect();
        Assert.True(rig.Socket.Connected);

        await rig.Socket.DisconnectAsync();
        Assert.False(rig.Socket.Connected);
        await connection.Ended;
    }

    [Fact]
    public async Task A_connection_that_Slack_closes_is_made_again()
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler("/performix", Answering.With("Hello")));
        var first = await rig.Connect();

        await first.Send("""{"type":"disconnect","reason":"refresh_requested"}""");
        await first.Close();
        var second = await rig.Slack.NextConnection();
        await second.Send(Envelope.Slash("e1", "/performix"));

        Assert.Equal("e1", (string?)(await second.NextAck())["envelope_id"]);
    }

    [Theory]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""")]
    [InlineData(503, "")]
    public async Task A_refusal_while_reconnecting_is_not_the_end(int status, string body)
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler("/performix", Answering.With("Hello")));
        var first = await rig.Connect();
        rig.Slack.Says("apps.connections.open", new Reply(body, status));

        await first.Close();
        var second = await rig.Slack.NextConnection();
        await second.Send(Envelope.Slash("e1", "/performix"));

        Assert.Equal("e1", (string?)(await second.NextAck())["envelope_id"]);
        Assert.Equal(3, rig.Slack.Calls.Count(c => c.Method == "apps.connections.open"));
    }

    [Fact]
    public async Task A_token_that_is_wrong_from_the_start_is_told_to_the_caller()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("apps.connections.open", """{"ok":false,"error":"invalid_auth"}""");

        var refused = await Assert.ThrowsAsync<SlackException>(rig.Connect);

        Assert.Equal("invalid_auth", refused.ErrorCode);
        Assert.False(rig.Socket.Connected);
    }

    [Fact]
    public async Task As_many_connections_are_made_as_asked_for()
    {
        await using var rig = await Rig.Start();

        await rig.Socket.Connect(
            new SocketModeConnectionOptions { NumberOfConnections = 2, ConnectionDelay = TimeSpan.Zero });

        await rig.Slack.NextConnection();
        await rig.Slack.NextConnection();
    }

    [Fact]
    public async Task No_connection_at_all_cannot_be_asked_for()
    {
        await using var rig = await Rig.Start();

        await Assert.ThrowsAnyAsync<Exception>(
            () => rig.Socket.Connect(new SocketModeConnectionOptions { NumberOfConnections = 0 }));
    }

    [Fact]
    public async Task Closing_the_container_closes_the_socket()
    {
        var rig = await Rig.Start();
        var connection = await rig.Connect();

        await rig.DisposeAsync();

        await connection.Ended;
    }

    [Fact]
    public void Two_connections_ten_seconds_apart_are_the_default()
    {
        var options = new SocketModeConnectionOptions();

        Assert.Equal((2, TimeSpan.FromSeconds(10)), (options.NumberOfConnections, options.ConnectionDelay));
    }
}
