using SlackNet;
using SlackNet.Interaction;
using SlackNet.SocketMode;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class SlashCommandTests
{
    [Fact]
    public async Task The_answer_rides_on_the_acknowledgement_for_the_caller_only()
    {
        await using var rig = await Rig.Start(
            c => c.RegisterSlashCommandHandler("/performix", Answering.With("Hello")));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix"));

        var ack = await connection.NextAck();
        Assert.Equal("e1", (string?)ack["envelope_id"]);
        Assert.Equal("Hello", (string?)ack["payload"]!["text"]);
        Assert.Equal("ephemeral", (string?)ack["payload"]!["response_type"]);
    }

    [Fact]
    public async Task The_command_arrives_as_it_was_typed()
    {
        var received = new TaskCompletionSource<SlashCommand>();
        await using var rig = await Rig.Start(c => c.RegisterSlashCommandHandler("/performix", Note(received)));
        var connection = await rig.Connect();

        // Longer than one read of a socket usually is.
        var text = new string('x', 20_000);
        await connection.Send(Envelope.Slash("e1", "/performix", text));

        var command = await received.Task.Soon();
        Assert.Equal(text, command.Text);
        Assert.Equal(("U1", "C1", "1.2"), (command.UserId, command.ChannelId, command.TriggerId));
    }

    [Fact]
    public async Task No_answer_is_an_empty_acknowledgement()
    {
        await using var rig = await Rig.Start(c => c.RegisterSlashCommandHandler(
            "/performix", new Answering(_ => Task.FromResult<SlashCommandResponse>(null!))));

        Assert.Null((await Ask(rig))["payload"]);
    }

    [Fact]
    public async Task A_handler_that_fails_leaves_an_empty_acknowledgement()
    {
        await using var rig = await Rig.Start(c => c.RegisterSlashCommandHandler(
            "/performix", Answering.Throwing("no quota")));

        Assert.Null((await Ask(rig))["payload"]);
    }

    [Fact]
    public async Task A_slow_handler_is_acknowledged_when_it_is_done_and_holds_up_nobody_else()
    {
        var gate = new TaskCompletionSource();
        await using var rig = await Rig.Start(c => c
            .RegisterSlashCommandHandler("/slow", new Answering(async _ =>
            {
                await gate.Task;
                return new SlashCommandResponse { Message = new Message { Text = "Slow" } };
            }))
            .RegisterSlashCommandHandler("/quick", Answering.With("Quick")));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/slow"));
        await connection.Send(Envelope.Slash("e2", "/quick"));
        Assert.Equal("e2", (string?)(await connection.NextAck())["envelope_id"]);

        gate.SetResult();
        Assert.Equal("e1", (string?)(await connection.NextAck())["envelope_id"]);
    }

    [Fact]
    public async Task A_handler_can_see_the_envelope_it_came_in()
    {
        var seen = new TaskCompletionSource<object>();
        await using var rig = await Rig.Start(c => c.RegisterSlashCommandHandler("/performix", new Answering(async _ =>
        {
            await Task.Yield();
            seen.TrySetResult(SlackRequestContext.Current["Envelope"]);
            return new SlashCommandResponse();
        })));

        await Ask(rig);

        var envelope = Assert.IsAssignableFrom<SocketEnvelope>(await seen.Task.Soon());
        Assert.Equal("e1", envelope.EnvelopeId);
        Assert.True(envelope.AcceptsResponsePayload);
    }

    private static async Task<Newtonsoft.Json.Linq.JObject> Ask(Rig rig)
    {
        var connection = await rig.Connect();
        await connection.Send(Envelope.Slash("e1", "/performix"));
        return await connection.NextAck();
    }

    private static Answering Note(TaskCompletionSource<SlashCommand> received) => new(command =>
    {
        received.TrySetResult(command);
        return Task.FromResult(new SlashCommandResponse());
    });
}
