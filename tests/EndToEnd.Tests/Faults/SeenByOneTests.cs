namespace Performix.EndToEnd.Tests.Faults;

/// <summary>What others in the channel read of a command that somebody typed there: nothing, however late its answer
/// comes and by whichever way.</summary>
public sealed class SeenByOneTests
{
    [Theory]
    [InlineData("/performix help", 200)]
    [InlineData("/performix help", 404)]
    [InlineData("/performix flag my patch is bad", 200)]
    [InlineData("/performix flag my patch is bad", 404)]
    public async Task C3_a_late_reply_is_read_by_the_asker_alone(string typed, int responseUrl)
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.Person.InviteBotAsync();
        await line.FaultAsync("slow", "users.info", "4");
        if (responseUrl != 200)
        {
            await line.FaultAsync("status", "response_url", $"{responseUrl}", times: -1);
        }

        Assert.Equal("acked", await line.AskAsync(typed));

        var said = await line.AnswersAsync(2);
        Assert.Contains("Working on it", said[0], StringComparison.Ordinal);
        Assert.Empty(await line.Other.SaidAsync());
    }
}
