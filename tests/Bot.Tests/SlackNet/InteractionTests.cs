using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Tests.SlackClient;

public sealed class InteractionTests
{
    [Fact]
    public async Task A_click_reaches_the_handler_of_its_button_and_no_other()
    {
        var share = new Clicks();
        var close = new Clicks();
        await using var rig = await Rig.Start(c => c
            .RegisterBlockActionHandler<ButtonAction>("share", share)
            .RegisterBlockActionHandler<ButtonAction>("close", close));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Click("e1", "share", "P0001"));
        await connection.NextAck();

        var (action, request) = Assert.Single(share.Seen);
        Assert.Equal(("share", "P0001"), (action.ActionId, action.Value));
        Assert.Equal(("U1", "1.2"), (request.User.Id, request.TriggerId));
        Assert.True(request.Container.IsEphemeral);
        Assert.Empty(close.Seen);
    }

    [Fact]
    public async Task A_handler_of_all_clicks_sees_each_of_them()
    {
        var all = new AllClicks();
        await using var rig = await Rig.Start(c => c.RegisterBlockActionHandler(all));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Click("e1", "share"));
        await connection.NextAck();
        await connection.Send(Envelope.Click("e2", "close"));
        await connection.NextAck();

        Assert.Equal(["share", "close"], all.Seen);
    }

    [Fact]
    public async Task Something_that_nobody_handles_is_acknowledged_all_the_same()
    {
        await using var rig = await Rig.Start();
        var connection = await rig.Connect();

        await connection.Send(Envelope.Click("e1", "unknown"));

        Assert.Equal("e1", (string?)(await connection.NextAck())["envelope_id"]);
    }

    [Fact]
    public async Task A_select_that_asks_for_its_options_gets_them()
    {
        await using var rig = await Rig.Start(c => c.RegisterBlockOptionProvider("rep", new Reps()));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Of("e1", "interactive",
            """{"type":"block_suggestion","action_id":"rep","block_id":"b","value":"ad"}"""));

        var option = (await connection.NextAck())["payload"]!["options"]![0]!;
        Assert.Equal(("ad?", "R0001"), ((string?)option["text"]!["text"], (string?)option["value"]));
    }

    [Fact]
    public async Task A_shortcut_reaches_its_handler()
    {
        var shortcut = new Shortcuts();
        await using var rig = await Rig.Start(c => c.RegisterGlobalShortcutHandler("flag", shortcut));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Of("e1", "interactive",
            """{"type":"shortcut","callback_id":"flag","trigger_id":"1.2","user":{"id":"U1"}}"""));
        await connection.NextAck();

        Assert.Equal("1.2", Assert.Single(shortcut.Seen));
    }

    private sealed class Clicks : IBlockActionHandler<ButtonAction>
    {
        public List<(ButtonAction Action, BlockActionRequest Request)> Seen { get; } = [];

        public Task Handle(ButtonAction action, BlockActionRequest request)
        {
            Seen.Add((action, request));
            return Task.CompletedTask;
        }
    }

    private sealed class AllClicks : IBlockActionHandler
    {
        public List<string> Seen { get; } = [];

        public Task Handle(BlockActionRequest request)
        {
            Seen.Add(request.Action.ActionId);
            return Task.CompletedTask;
        }
    }

    private sealed class Reps : IBlockOptionProvider
    {
        public Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request)
        {
            var found = new Option { Text = (PlainText)$"{request.Value}?", Value = "R0001" };
            return Task.FromResult(new BlockOptionsResponse { Options = { found } });
        }
    }

    private sealed class Shortcuts : IGlobalShortcutHandler
    {
        public List<string> Seen { get; } = [];

        public Task Handle(GlobalShortcut shortcut)
        {
            Seen.Add(shortcut.TriggerId);
            return Task.CompletedTask;
        }
    }
}
