using Newtonsoft.Json.Linq;
using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;

namespace Performix.Bot.Tests.SlackClient;

public sealed class ViewSubmissionTests
{
    private static readonly ModalViewDefinition Preview = new() { Title = "Preview", CallbackId = "preview" };

    [Fact]
    public async Task Nothing_more_to_say_closes_the_view() =>
        Assert.Null((await Submit(ViewSubmissionResponse.Null))["payload"]);

    [Fact]
    public async Task Faults_are_named_by_block_as_it_is_written()
    {
        var answer = await Submit(new ViewErrorsResponse { Errors = { ["whyBlock"] = "Say a little more" } });

        Assert.Equal("errors", (string?)answer["payload"]!["response_action"]);
        Assert.Equal("Say a little more", (string?)answer["payload"]!["errors"]!["whyBlock"]);
    }

    [Fact]
    public async Task A_view_can_take_its_place()
    {
        var answer = await Submit(new UpdateViewResponse { View = Preview });

        Assert.Equal("update", (string?)answer["payload"]!["response_action"]);
        Assert.Equal("preview", (string?)answer["payload"]!["view"]!["callback_id"]);
    }

    [Fact]
    public async Task A_view_can_be_laid_on_top()
    {
        var answer = await Submit(new PushViewResponse { View = Preview });

        Assert.Equal("push", (string?)answer["payload"]!["response_action"]);
        Assert.Equal("modal", (string?)answer["payload"]!["view"]!["type"]);
    }

    [Fact]
    public async Task All_views_can_be_closed() =>
        Assert.Equal("clear", (string?)(await Submit(new ClearViewsResponse()))["payload"]!["response_action"]);

    [Fact]
    public async Task The_handler_sees_what_was_entered_and_what_the_view_carried()
    {
        var flags = new Flags(ViewSubmissionResponse.Null);
        const string state = """{"b":{"a":{"type":"plain_text_input","value":"x"}}}""";
        await Submit(flags, Envelope.Submission("e1", "flag", state));

        var view = Assert.Single(flags.Submitted).View;
        Assert.Equal("x", view.State.GetValue<PlainTextInputValue>("b", "a").Value);
        Assert.Equal(("m", "h1", "V1"), (view.PrivateMetadata, view.Hash, view.Id));
    }

    [Fact]
    public async Task Closing_a_view_is_told_to_its_handler()
    {
        var flags = new Flags(ViewSubmissionResponse.Null);
        await Submit(flags, Envelope.Of("e1", "interactive",
            """{"type":"view_closed","view":{"callback_id":"flag"},"is_cleared":true}"""));

        Assert.True(Assert.Single(flags.Closed).IsCleared);
    }

    private static Task<JObject> Submit(ViewSubmissionResponse response) =>
        Submit(new Flags(response), Envelope.Submission("e1", "flag"));

    private static async Task<JObject> Submit(Flags flags, string envelope)
    {
        await using var rig = await Rig.Start(c => c.RegisterViewSubmissionHandler("flag", flags));
        var connection = await rig.Connect();
        await connection.Send(envelope);
        return await connection.NextAck();
    }

    private sealed class Flags(ViewSubmissionResponse response) : IViewSubmissionHandler
    {
        public List<ViewSubmission> Submitted { get; } = [];

        public List<ViewClosed> Closed { get; } = [];

        public Task<ViewSubmissionResponse> Handle(ViewSubmission viewSubmission)
        {
            Submitted.Add(viewSubmission);
            return Task.FromResult(response);
        }

        public Task HandleClose(ViewClosed viewClosed)
        {
            Closed.Add(viewClosed);
            return Task.CompletedTask;
        }
    }
}
