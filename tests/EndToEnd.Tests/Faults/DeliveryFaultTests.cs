using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>Where the way that an answer takes is shut, it takes another, or says that it may be lost; and whoever
/// waits for a call that hangs is told.</summary>
public sealed class DeliveryFaultTests
{
    [Theory]
    [InlineData("status", "404", -1)]
    [InlineData("status", "410", -1)]
    [InlineData("error", "used_url", -1)]
    [InlineData("error", "expired_url", -1)]
    [InlineData("status", "503", 1)]
    public async Task An_answer_whose_response_url_is_shut_comes_all_the_same(string kind, string value, int times)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.Person.InviteBotAsync();
        await line.FaultAsync("slow", "users.info", "4");
        await line.FaultAsync(kind, "response_url", value, times);

        Assert.Equal("acked", await line.AskAsync());

        var said = await line.AnswersAsync(2);
        Assert.Contains("Working on it", said[0], StringComparison.Ordinal);
        Assert.Contains("/performix", Assert.Single(said.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_is_not_in_the_channel_either_a_direct_message_says_that_there_was_an_answer()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "4");
        await line.FaultAsync("status", "response_url", "404", times: -1);

        Assert.Equal("acked", await line.AskAsync());

        await FaultyLine.UntilAsync(async () =>
            (await line.Person.DirectAsync()).Contains("could not be shown", StringComparison.Ordinal));
        Assert.Empty(await line.SaidAsync());
    }

    [Fact]
    public async Task An_answer_that_Slack_may_have_shown_is_not_sent_again_and_that_is_said()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.Person.InviteBotAsync();
        await line.FaultAsync("slow", "users.info", "4");
        await line.FaultAsync("status", "response_url", "500", times: 2);

        Assert.Equal("acked", await line.AskAsync());

        var said = await line.AnswersAsync(1);
        Assert.Contains("may not have reached you", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_url_that_hangs_is_given_up_and_that_is_said()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.Person.InviteBotAsync();
        await line.FaultAsync("slow", "users.info", "4");
        await line.FaultAsync("slow", "response_url", "3600", times: 2);

        await line.Person.BeginAsync();

        var said = await line.SaidAsync(1);
        Assert.Contains("may not have reached you", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Web_API_that_hangs_is_given_up_and_that_is_said()
    {
        await using var line = await SteppedLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "3600", times: -1);

        await line.Person.BeginAsync();

        var said = await line.SaidAsync(2);
        Assert.Contains("Working on it", said[0], StringComparison.Ordinal);
        Assert.Contains("code `PX-", Assert.Single(said.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_comes_too_late_for_its_trigger_is_asked_for_again()
    {
        await using var line = await SteppedLine.OpenAsync(SeedRole.RevOps);
        await line.Person.AskAsync("/performix settings");
        await line.FaultAsync("slow", "views.open", "4");

        await line.Person.ClickAsync("performix.settings.digest", wait: false);

        var said = await line.SaidAsync(2);
        Assert.Contains("Please press again", Assert.Single(said.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(0, await line.Person.WindowsAsync());
    }
}
