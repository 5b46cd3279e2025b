using System.Net.WebSockets;
using System.Reactive.Subjects;
using System.Reflection;
using Newtonsoft.Json;
using SlackNet;
using SlackNet.Interaction;
using SlackNet.SocketMode;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>What SlackNet does that one would not expect (design slack.md 1.6, 1.7): the stand-in does it too, since
/// the bot is built around it.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("link_disabled")]
    public void Whatever_Slack_gives_as_its_reason_reads_as_a_refresh(string reason)
    {
        var text = $$"""{"type":"disconnect","reason":"{{reason}}"}""";

        var message = JsonConvert.DeserializeObject<SocketMessage>(text, Default.JsonSettings().SerializerSettings);

        Assert.Equal(DisconnectReason.RefreshRequested, Assert.IsType<Disconnect>(message).Reason);
    }

    [Fact]
    public async Task A_warning_makes_no_new_connection_before_the_old_one_is_closed()
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler("/performix", Answering.With("Hello")));
        var connection = await rig.Connect();

        await connection.Send("""{"type":"disconnect","reason":"warning"}""");
        await connection.Send(Envelope.Slash("e1", "/performix"));

        Assert.Equal("e1", (string?)(await connection.NextAck())["envelope_id"]);
        Assert.Single(rig.Slack.Calls, c => c.Method == "apps.connections.open");
    }

    [Fact]
    public async Task A_client_whose_connection_never_opens_says_that_it_is_connected()
    {
        var never = new NeverOpen();
        await using var rig = await Rig.Start(c => c.UseWebSocketFactory((ISlackServiceProvider _) => never));

        var connecting = rig.Socket.Connect(
            new SocketModeConnectionOptions { NumberOfConnections = 1, DebugReconnects = true });
        await never.Tried.Soon();

        Assert.True(rig.Socket.Connected);
        Assert.False(connecting.IsCompleted);
        Assert.EndsWith("&debug_reconnects=true", never.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_url_is_sent_the_token_of_the_bot()
    {
        await using var rig = await Rig.Start();
        var click = new BlockActionRequest { ResponseUrl = rig.Slack.ResponseUrl };

        await rig.Client.Respond(
            click, new MessageResponse { Message = new Message { Text = "Hello" } }, CancellationToken.None);

        Assert.Equal("Bearer xoxb-bot", rig.Slack.LastCall.Headers.Authorization);
    }

    [Fact]
    public void A_message_unfolds_media_and_has_blocks_and_an_update_has_none()
    {
        Assert.Equal((false, true), (new Message().UnfurlLinks, new Message().UnfurlMedia));
        Assert.Empty(new Message().Blocks);
        Assert.Null(new MessageUpdate().Blocks);
    }

    [Fact]
    public void Letting_go_at_once_is_obsolete() => Assert.NotNull(
        typeof(ISlackSocketModeClient).GetMethod("Disconnect")?.GetCustomAttribute<ObsoleteAttribute>());

    /// <summary>Sockets whose opening takes for ever.</summary>
    private sealed class NeverOpen : IWebSocketFactory, IWebSocket
    {
        private readonly TaskCompletionSource _tried = new();
        private readonly Subject<string> _messages = new();

        public Task Tried => _tried.Task;

        public string Url { get; private set; } = "";

        public WebSocketState State => WebSocketState.Connecting;

        public Task Closed => Task.CompletedTask;

        public IObservable<string> Messages => _messages;

        public IWebSocket Create(string url)
        {
            Url = url;
            return this;
        }

        public async Task<bool> Open(CancellationToken cancellationToken)
        {
            _tried.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return false;
        }

        public Task Send(string message) => Task.CompletedTask;

        public void Dispose() => _messages.Dispose();
    }
}
