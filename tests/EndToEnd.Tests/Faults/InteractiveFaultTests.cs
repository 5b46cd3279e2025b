using Performix.Bot.Access;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>Buttons, forms and the Home tab while the line breaks: each does what it does once.</summary>
public sealed class InteractiveFaultTests
{
    private const string EditDigest = "performix.settings.digest";

    [Theory]
    [InlineData("duplicate_envelope", "")]
    [InlineData("drop_after_envelope", "0.2")]
    [InlineData("cut_envelope", "")]
    public async Task A_button_opens_one_window(string kind, string value)
    {
        await using var line = await OpenAsync();
        await line.FaultAsync(kind, "interactive", value);

        await line.Person.ClickAsync(EditDigest);
        if (kind == "cut_envelope")
        {
            await line.UntilConnectedAsync(2);
            await line.Person.ClickAsync(EditDigest);
        }

        await FaultyLine.UntilAsync(async () => await line.Person.WindowsAsync() > 0);
        await AssertQuietAsync(line, windows: 1);
    }

    [Theory]
    [InlineData("duplicate_envelope", "")]
    [InlineData("drop_after_envelope", "0.2")]
    [InlineData("cut_envelope", "")]
    public async Task A_form_that_is_sent_again_is_taken_once(string kind, string value)
    {
        await using var line = await OpenAsync();
        await line.Person.InviteBotAsync(line.Leadership);
        await line.Person.ClickAsync(EditDigest);
        await FaultyLine.UntilAsync(async () => await line.Person.WindowsAsync() > 0);
        await line.FaultAsync(kind, "interactive", value);

        var values = new { time = "10:30", channel = line.Leadership };
        var outcome = await line.Person.SubmitAsync(values);
        if (outcome == "operation_timeout")
        {
            await line.UntilConnectedAsync(2);
            outcome = await line.Person.SubmitAsync(values);
        }

        Assert.Equal("acked", outcome);

        await AssertQuietAsync(line, windows: 0);
        Assert.Single(await ChangesAsync(line), what => what.Contains("10:30", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("new_id")]
    public async Task A_Home_tab_that_is_opened_once_and_told_twice_is_shown_once(string value)
    {
        await using var line = await FaultyLine.OpenAsync();
        Assert.Equal("acked", await line.AskAsync());
        await line.FaultAsync("duplicate_event", value: value);

        Assert.Equal("acked", await line.Person.HomeAsync());

        await FaultyLine.UntilAsync(async () => await line.LoggedAsync("ack") >= 3);
        Assert.Equal(1, await line.LoggedAsync("view_published"));
    }

    /// <summary>An admin before the settings: their command is the log's first acknowledgement.</summary>
    private static async Task<FaultyLine> OpenAsync()
    {
        var line = await FaultyLine.OpenAsync(role: SeedRole.RevOps);
        Assert.Equal("acked", await line.AskAsync("/performix settings"));
        return line;
    }

    /// <summary>One more command comes after it, so that whatever came twice would have had its time.</summary>
    private static async Task AssertQuietAsync(FaultyLine line, int windows)
    {
        await line.UntilConnectedAsync(2);
        Assert.Equal("acked", await line.AskAsync());
        Assert.Equal(2, (await line.AnswersAsync(2)).Count);
        Assert.Equal(windows, await line.Person.WindowsAsync());
    }

    private static async Task<IReadOnlyList<string>> ChangesAsync(FaultyLine line) =>
        [.. (await line.Part<AuditLog>().OfAsync(AuditEntry.Nobody, CancellationToken.None))
            .Where(e => e.Kind == AuditKind.Policy)
            .Select(e => e.What)];
}
