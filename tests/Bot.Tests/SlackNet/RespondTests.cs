using SlackNet;
using SlackNet.Blocks;
using SlackNet.Interaction;
using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class RespondTests
{
    private static readonly Message Hello = new() { Text = "Hello", Blocks = { new DividerBlock() } };

    [Fact]
    public async Task A_message_that_does_not_say_who_sees_it_is_seen_by_everyone()
    {
        await using var rig = await Rig.Start();
        var click = new BlockActionRequest { ResponseUrl = rig.Slack.ResponseUrl };

        await rig.Client.Respond(click, new MessageResponse { Message = Hello }, CancellationToken.None);

        Assert.Equal("in_channel", (string?)rig.Slack.LastCall.Json["response_type"]);
        Assert.Equal("Hello", (string?)rig.Slack.LastCall.Json["text"]);
        Assert.Equal("divider", (string?)rig.Slack.LastCall.Json["blocks"]![0]!["type"]);
    }

    [Fact]
    public async Task A_message_replaces_the_one_that_was_clicked_when_told_to()
    {
        await using var rig = await Rig.Start();
        var click = new BlockActionRequest { ResponseUrl = rig.Slack.ResponseUrl };
        var response = new MessageResponse { ResponseType = ResponseType.Ephemeral, Message = Hello };
        response.ReplaceOriginal = true;

        await rig.Client.Respond(click, response, CancellationToken.None);

        Assert.Equal("ephemeral", (string?)rig.Slack.LastCall.Json["response_type"]);
        Assert.True((bool?)rig.Slack.LastCall.Json["replace_original"]);
    }

    [Fact]
    public async Task An_answer_to_a_command_is_for_the_one_who_typed_it()
    {
        await using var rig = await Rig.Start();
        var command = new SlashCommand { ResponseUrl = rig.Slack.ResponseUrl };

        await rig.Client.Respond(command, new SlashCommandResponse { Message = Hello }, CancellationToken.None);

        Assert.Equal("ephemeral", (string?)rig.Slack.LastCall.Json["response_type"]);
    }

    [Fact]
    public async Task An_address_that_is_used_up_is_a_refusal()
    {
        await using var rig = await Rig.Start();
        rig.Slack.Says("respond", """{"ok":false,"error":"used_url"}""");
        var command = new SlashCommand { ResponseUrl = rig.Slack.ResponseUrl };

        var refused = await Assert.ThrowsAsync<SlackException>(() => rig.Client.Respond(
            command, new SlashCommandResponse { Message = Hello }, CancellationToken.None));

        Assert.Equal("used_url", refused.ErrorCode);
    }
}
