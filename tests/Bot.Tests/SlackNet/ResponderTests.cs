using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;
using SlackNet.WebApi;

// SlackNet marks its acknowledge-first handlers as experimental; they are the only ones that can answer within 3 s.
#pragma warning disable CS0618

namespace Performix.Bot.Tests.SlackClient;

public sealed class ResponderTests
{
    [Fact]
    public async Task A_command_is_acknowledged_when_its_handler_says_so_and_goes_on()
    {
        var command = new WorkingCommand();
        await using var rig = await Rig.Start(c => c.RegisterAsyncSlashCommandHandler("/performix", command));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Slash("e1", "/performix"));
        var ack = await connection.NextAck();

        Assert.Equal("Working on it", (string?)ack["payload"]!["text"]);
        Assert.False(command.Finished.IsCompleted);
        command.Finish();
        await command.Finished.Soon();
    }

    [Fact]
    public async Task A_click_is_acknowledged_when_its_handler_says_so_and_goes_on()
    {
        var click = new WorkingClick();
        await using var rig = await Rig.Start(c => c.RegisterAsyncBlockActionHandler<ButtonAction>("share", click));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Click("e1", "share"));
        var ack = await connection.NextAck();

        Assert.Equal("e1", (string?)ack["envelope_id"]);
        Assert.Null(ack["payload"]);
        Assert.False(click.Finished.IsCompleted);
        click.Finish();
        await click.Finished.Soon();
    }

    [Fact]
    public async Task A_view_is_answered_when_its_handler_says_so_and_goes_on()
    {
        var view = new WorkingView();
        await using var rig = await Rig.Start(c => c.RegisterAsyncViewSubmissionHandler("flag", view));
        var connection = await rig.Connect();

        await connection.Send(Envelope.Submission("e1", "flag"));
        var ack = await connection.NextAck();

        Assert.Equal("clear", (string?)ack["payload"]!["response_action"]);
        Assert.False(view.Finished.IsCompleted);
        view.Finish();
        await view.Finished.Soon();
    }

    [Fact]
    public async Task A_failure_after_the_acknowledgement_sends_no_second_one()
    {
        var command = new WorkingCommand();
        await using var rig = await Rig.Start(c => c
            .RegisterAsyncSlashCommandHandler("/performix", command)
            .RegisterSlashCommandHandler("/other", Answering.With("Other")));
        var connection = await rig.Connect();
        await connection.Send(Envelope.Slash("e1", "/performix"));
        await connection.NextAck();

        command.Fail();
        await connection.Send(Envelope.Slash("e2", "/other"));

        Assert.Equal("e2", (string?)(await connection.NextAck())["envelope_id"]);
    }

    private abstract class Working
    {
        private readonly TaskCompletionSource _gate = new();
        private readonly TaskCompletionSource _finished = new();

        public Task Finished => _finished.Task;

        public void Finish() => _gate.SetResult();

        public void Fail() => _gate.SetException(new InvalidOperationException("no quota"));

        protected async Task Work()
        {
            await _gate.Task;
            _finished.SetResult();
        }
    }

    private sealed class WorkingCommand : Working, IAsyncSlashCommandHandler
    {
        public async Task Handle(SlashCommand command, Responder<SlashCommandResponse> respond)
        {
            await respond(new SlashCommandResponse { Message = new Message { Text = "Working on it" } });
            await Work();
        }
    }

    private sealed class WorkingClick : Working, IAsyncBlockActionHandler<ButtonAction>
    {
        public async Task Handle(ButtonAction action, BlockActionRequest request, Responder respond)
        {
            await respond();
            await Work();
        }
    }

    private sealed class WorkingView : Working, IAsyncViewSubmissionHandler
    {
        public async Task Handle(ViewSubmission viewSubmission, Responder<ViewSubmissionResponse> respond)
        {
            await respond(new ClearViewsResponse());
            await Work();
        }

        public Task HandleClose(ViewClosed viewClosed, Responder respond) => respond();
    }
}
