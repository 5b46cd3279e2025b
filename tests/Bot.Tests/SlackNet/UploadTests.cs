using SlackNet.WebApi;

namespace Performix.Bot.Tests.SlackClient;

public sealed class UploadTests
{
    [Fact]
    public async Task A_file_goes_to_the_address_that_Slack_gives_and_is_then_shared()
    {
        await using var rig = await Rig.Start();
        var address = $"{rig.Slack.Address}/upload";
        rig.Slack.Says("files.getUploadURLExternal", $$"""{"ok":true,"upload_url":"{{address}}","file_id":"F1"}""");
        rig.Slack.Says("files.completeUploadExternal", """{"ok":true,"files":[{"id":"F1","title":"Chart"}]}""");
        var file = new FileUpload("chart.png", "pixels") { Title = "Chart", AltText = "Two reps carry half" };

        var sent = await rig.Client.Files.Upload(file, channelId: "C1", initialComment: "By patch");

        Assert.Equal("F1", sent.Id);
        Assert.Equal(
            ["GET files.getUploadURLExternal", "POST upload", "POST files.completeUploadExternal"],
            rig.Slack.Calls.Select(c => c.ToString()));
        Assert.Equal(("chart.png", "6"), (rig.Slack.Calls[0].Query["filename"], rig.Slack.Calls[0].Query["length"]));
        Assert.Equal(("pixels", ""), (rig.Slack.Calls[1].Body, rig.Slack.Calls[1].Headers.Authorization));
        Assert.Equal("F1", (string?)rig.Slack.LastCall.Json["files"]![0]!["id"]);
        Assert.Equal("C1", (string?)rig.Slack.LastCall.Json["channel_id"]);
    }
}
