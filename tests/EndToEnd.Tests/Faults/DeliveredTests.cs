namespace Performix.EndToEnd.Tests.Faults;

/// <summary>Whatever the workspace can do to a connection while a command is on its way: what reached the bot is
/// answered once, and so is the next command after it has come back.</summary>
public sealed class DeliveredTests(FaultyLineFixture fixture) : IClassFixture<FaultyLineFixture>
{
    /// <summary>Of these the bot gets nothing, though Slack believes that it sent something.</summary>
    private static readonly string[] SwallowsCommands = ["half_open", "cut_envelope"];

    [Theory]
    [InlineData("drop", "", "")]
    [InlineData("half_open", "", "")]
    [InlineData("garble", "", "")]
    [InlineData("disconnect", "", "warning")]
    [InlineData("disconnect", "", "refresh_requested")]
    [InlineData("disconnect", "", "link_disabled")]
    [InlineData("disconnect", "", "too_many_websockets")]
    [InlineData("cut_envelope", "slash_commands", "")]
    [InlineData("drop_after_envelope", "slash_commands", "0.3")]
    [InlineData("duplicate_envelope", "slash_commands", "")]
    public Task A_command_at_the_moment_of_the_fault(string kind, string target, string value) =>
        AssertOnceAsync([(kind, target, value)]);

    [Theory]
    [InlineData("no_hello", "", "")]
    [InlineData("slow_hello", "", "1")]
    [InlineData("error", "apps.connections.open", "link_disabled")]
    [InlineData("status", "apps.connections.open", "500")]
    [InlineData("rate_limit", "apps.connections.open", "1")]
    [InlineData("no_close", "", "")]
    public Task A_command_while_connections_are_made_anew_with_difficulty(string kind, string target, string value) =>
        AssertOnceAsync([(kind, target, value), ("disconnect", "", "refresh_requested")]);

    [Theory]
    [InlineData("duplicate_envelope", "drop_after_envelope")]
    [InlineData("drop_after_envelope", "no_hello")]
    public Task A_command_under_two_faults(string one, string other) =>
        AssertOnceAsync([(one, "", "0.1"), (other, "", "0.1")]);

    private async Task AssertOnceAsync((string Kind, string Target, string Value)[] faults)
    {
        var line = fixture.Line;
        await line.UntilConnectedAsync(2);
        var before = (await line.SaidAsync()).Count;
        foreach (var (kind, target, value) in faults)
        {
            await line.FaultAsync(kind, target, value);
        }

        var outcome = await line.AskAsync();
        var reached = outcome != "dispatch_failed" && !faults.Any(f => SwallowsCommands.Contains(f.Kind));
        var due = before + (reached ? 1 : 0);
        await line.AnswersAsync(due);
        await line.UntilNoneIsFrozenAsync();
        await line.UntilConnectedAsync(2);

        Assert.Equal(due, (await line.SaidAsync()).Count);
        Assert.Equal("acked", await line.AskAsync());
        Assert.Equal(due + 1, (await line.AnswersAsync(due + 1)).Count);
    }
}
