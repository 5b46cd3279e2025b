using Microsoft.Extensions.DependencyInjection;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Extensions.DependencyInjection;
using SlackNet.Interaction;
using SlackNet.Interaction.Experimental;

// SlackNet marks its acknowledge-first handlers as experimental; they are the only ones that can answer within 3 s.
#pragma warning disable CS0618

namespace Performix.Bot.Tests.SlackClient;

public sealed class HandlerTypeTests
{
    private const string HomeOpened =
        """{"type":"event_callback","event_id":"Ev1","event":{"type":"app_home_opened","user":"U1"}}""";

    [Fact]
    public async Task A_slash_command_is_handled_by_a_type() => Assert.Equal(
        ["command /first"],
        await Handled(c => c.RegisterSlashCommandHandler<Everything>("/first"), Envelope.Slash("e1", "/first")));

    [Fact]
    public async Task A_slash_command_is_acknowledged_first_by_a_type() => Assert.Equal(
        ["early command /first"],
        await Handled(c => c.RegisterAsyncSlashCommandHandler<Everything>("/first"), Envelope.Slash("e1", "/first")));

    [Fact]
    public async Task A_click_is_handled_by_a_type() => Assert.Equal(
        ["button share"],
        await Handled(
            c => c.RegisterBlockActionHandler<ButtonAction, Everything>("share"), Envelope.Click("e1", "share")));

    [Fact]
    public async Task All_clicks_are_handled_by_a_type() => Assert.Equal(
        ["action share"],
        await Handled(c => c.RegisterBlockActionHandler<Everything>(), Envelope.Click("e1", "share")));

    [Fact]
    public async Task A_submission_is_handled_by_a_type() => Assert.Equal(
        ["view flag"],
        await Handled(
            c => c.RegisterViewSubmissionHandler<Everything>("flag"), Envelope.Submission("e1", "flag")));

    [Fact]
    public async Task An_event_is_handled_by_a_type() => Assert.Equal(
        ["home U1"],
        await Handled(
            c => c.RegisterEventHandler<AppHomeOpened, Everything>(), Envelope.Of("e1", "events_api", HomeOpened)));

    [Fact]
    public async Task All_events_are_handled_by_a_type() => Assert.Equal(
        ["event Ev1"],
        await Handled(c => c.RegisterEventHandler<Everything>(), Envelope.Of("e1", "events_api", HomeOpened)));

    [Fact]
    public async Task Options_are_provided_by_a_type() => Assert.Equal(
        ["options rep"],
        await Handled(
            c => c.RegisterBlockOptionProvider<Everything>("rep"),
            Envelope.Of("e1", "interactive", """{"type":"block_suggestion","action_id":"rep","value":"a"}""")));

    [Fact]
    public async Task A_shortcut_on_a_message_is_handled_by_a_type() => Assert.Equal(
        ["message 1.5"],
        await Handled(
            c => c.RegisterMessageShortcutHandler<Everything>("look"),
            Envelope.Of("e1", "interactive", """{"type":"message_action","callback_id":"look","message_ts":"1.5"}""")));

    private static async Task<IReadOnlyList<string>> Handled(
        Action<ServiceCollectionSlackServiceConfiguration> register, string envelope)
    {
        await using var rig = await Rig.Start(register, services => services.AddSingleton<List<string>>());
        var connection = await rig.Connect();
        await connection.Send(envelope);
        await connection.NextAck();
        return rig.Services.GetRequiredService<List<string>>();
    }

    private sealed class Everything(ISlackApiClient client, List<string> seen) :
        ISlashCommandHandler, IAsyncSlashCommandHandler, IBlockActionHandler, IBlockActionHandler<ButtonAction>,
        IViewSubmissionHandler, IBlockOptionProvider, IMessageShortcutHandler,
        IEventHandler, IEventHandler<AppHomeOpened>
    {
        public async Task<SlashCommandResponse> Handle(SlashCommand command)
        {
            await See($"command {command.Command}");
            return new SlashCommandResponse();
        }

        public async Task Handle(SlashCommand command, Responder<SlashCommandResponse> respond)
        {
            await See($"early command {command.Command}");
            await respond(new SlashCommandResponse());
        }

        public Task Handle(BlockActionRequest request) => See($"action {request.Action.ActionId}");

        public Task Handle(ButtonAction action, BlockActionRequest request) => See($"button {action.ActionId}");

        public async Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
        {
            await See($"view {viewSubmission.View.CallbackId}");
            return ViewSubmissionResponse.Null;
        }

        public Task HandleClose(ViewClosed viewClosed) => See("closed");

        public async Task<BlockOptionsResponse> GetOptions(BlockOptionsRequest request)
        {
            await See($"options {request.ActionId}");
            return new BlockOptionsResponse();
        }

        public Task Handle(MessageShortcut request) => See($"message {request.MessageTs}");

        public Task Handle(EventCallback eventCallback) => See($"event {eventCallback.EventId}");

        public Task Handle(AppHomeOpened slackEvent) => See($"home {slackEvent.User}");

        /// <summary>With a call, so that the client a handler is given is one that works.</summary>
        private async Task See(string what)
        {
            await client.Auth.Test();
            seen.Add(what);
        }
    }
}
