using SlackNet;
using SlackNet.Events;
using SlackNet.SocketMode;

namespace Performix.Bot.Tests.SlackClient;

public sealed class EventTests
{
    private const string Opened = """
        {"type":"event_callback","team_id":"T1","event_id":"Ev1","event_time":1700000000,
         "event":{"type":"app_home_opened","user":"U1","tab":"home","channel":"D1"}}
        """;

    [Fact]
    public async Task An_event_reaches_the_handlers_of_its_type_and_is_then_acknowledged()
    {
        var homes = new Noting<AppHomeOpened>();
        var mentions = new Noting<AppMention>();
        await using var rig = await Rig.Start(c => c
            .RegisterEventHandler<AppHomeOpened>(homes)
            .RegisterEventHandler<AppMention>(mentions));

        await Deliver(rig, Envelope.Of("e1", "events_api", Opened));

        var opened = Assert.Single(homes.Seen);
        Assert.Equal(("U1", "D1", AppHomeTab.Home), (opened.User, opened.Channel, opened.Tab));
        Assert.Empty(mentions.Seen);
    }

    [Fact]
    public async Task A_handler_of_all_events_sees_the_id_that_tells_a_redelivery()
    {
        var all = new All();
        await using var rig = await Rig.Start(c => c.RegisterEventHandler(all));

        const string again = "\"retry_attempt\":1,\"retry_reason\":\"timeout\",";
        await Deliver(rig, Envelope.Of("e1", "events_api", Opened, again));

        var (callback, envelope) = Assert.Single(all.Seen);
        Assert.Equal("Ev1", callback.EventId);
        Assert.IsType<AppHomeOpened>(callback.Event);
        Assert.Equal((1, "timeout"), (envelope.RetryAttempt, envelope.RetryReason));
    }

    private static async Task Deliver(Rig rig, string envelope)
    {
        var connection = await rig.Connect();
        await connection.Send(envelope);
        Assert.Equal("e1", (string?)(await connection.NextAck())["envelope_id"]);
    }

    private sealed class Noting<T> : IEventHandler<T> where T : Event
    {
        public List<T> Seen { get; } = [];

        public Task Handle(T slackEvent)
        {
            Seen.Add(slackEvent);
            return Task.CompletedTask;
        }
    }

    private sealed class All : IEventHandler
    {
        public List<(EventCallback Callback, SocketEnvelope Envelope)> Seen { get; } = [];

        public Task Handle(EventCallback eventCallback)
        {
            Seen.Add((eventCallback, (SocketEnvelope)SlackRequestContext.Current["Envelope"]));
            return Task.CompletedTask;
        }
    }
}
