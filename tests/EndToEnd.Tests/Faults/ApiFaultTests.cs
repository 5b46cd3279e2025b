namespace Performix.EndToEnd.Tests.Faults;

/// <summary>Where Slack's Web API fails while the bot answers, people read an answer or what to do, once.</summary>
public sealed class ApiFaultTests
{
    [Theory]
    [InlineData("error", "ratelimited", "1")]
    [InlineData("rate_limit", "1", "1")]
    [InlineData("status", "503", "1")]
    public async Task What_passes_is_waited_out(string kind, string value, string times)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync(kind, "users.info", value, int.Parse(times, null));

        await line.AskAsync();

        var said = await line.AnswersAsync(1);
        Assert.DoesNotContain(said, text => text.Contains("could not be answered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("error", "internal_error")]
    [InlineData("error", "invalid_auth")]
    [InlineData("status", "500")]
    public async Task What_stays_is_said(string kind, string value)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync(kind, "users.info", value, times: -1);

        Assert.Equal("acked", await line.AskAsync());

        Assert.Contains("code `PX-", Assert.Single(await line.AnswersAsync(1)), StringComparison.Ordinal);
    }
}
