namespace Performix.EndToEnd.Tests.Faults;

/// <summary>A command that reached the bot is answered, and once, whatever becomes of its connection.</summary>
public sealed class OnceTests
{
    [Fact]
    public async Task An_acknowledgement_that_its_connection_took_along_is_followed_by_the_answer()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "1");
        await line.FaultAsync("drop_after_envelope", "slash_commands", "0.05");

        Assert.Equal("operation_timeout", await line.AskAsync());

        await AssertOneAnswerAsync(line);
    }

    [Fact]
    public async Task An_answer_that_takes_long_comes_though_the_connection_went()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "4");
        await line.FaultAsync("drop_after_envelope", "slash_commands", "0.05");

        Assert.Equal("operation_timeout", await line.AskAsync());

        var said = await line.AnswersAsync(2);
        Assert.Contains("Working on it", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Working on it", Assert.Single(said.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_a_moment_follows_its_acknowledgement_and_comes_once()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "0.6");

        Assert.Equal("acked", await line.AskAsync());

        var order = (await line.LogAsync()).Where(kind => kind is "ack" or "response_url").ToArray();
        Assert.Equal(["ack", "response_url"], order);
        await AssertOneAnswerAsync(line);
    }

    [Fact]
    public async Task An_answer_that_takes_long_is_announced_and_then_given()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("slow", "users.info", "4");

        Assert.Equal("acked", await line.AskAsync());

        var said = await line.AnswersAsync(2);
        Assert.Contains("Working on it", said[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Working on it", Assert.Single(said.Skip(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_is_delivered_twice_is_answered_once()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("duplicate_envelope", "slash_commands");

        Assert.Equal("acked", await line.AskAsync());

        await AssertOneAnswerAsync(line);
    }

    [Fact]
    public async Task A_command_that_arrived_by_half_leaves_a_bot_that_answers_the_next()
    {
        await using var line = await FaultyLine.OpenAsync();
        await line.FaultAsync("cut_envelope", "slash_commands");

        Assert.Equal("operation_timeout", await line.AskAsync());

        await AssertOneAnswerAsync(line, afterAsking: "acked");
    }

    /// <summary>One more command comes after it, so that a second answer would have had its time.</summary>
    private static async Task AssertOneAnswerAsync(FaultyLine line, string? afterAsking = null)
    {
        if (afterAsking is null)
        {
            await line.AnswersAsync(1);
        }

        var before = (await line.SaidAsync()).Count;
        await line.UntilConnectedAsync(2);
        Assert.Equal("acked", await line.AskAsync());
        Assert.Equal(afterAsking is null ? 1 : 0, before);
        Assert.Equal(before + 1, (await line.AnswersAsync(before + 1)).Count);
    }
}
