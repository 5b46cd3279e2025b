using System.Net.Http.Json;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>A response_url takes five answers within thirty minutes. What comes after that comes by the channel, or
/// the person is told that there was an answer. The workspace refuses by itself here: no fault is set.</summary>
public sealed class SpentUrlTests
{
    private const string Answer = "does not know you yet";

    [Fact]
    public async Task An_answer_after_thirty_minutes_comes_by_the_channel()
    {
        await using var line = await OpenAsync(isInChannel: true);

        await LateAsync(line, TimeSpan.FromMinutes(31));

        var said = await line.SaidAsync(2);
        Assert.Contains(Answer, Assert.Single(said.Skip(1)), StringComparison.Ordinal);
        Assert.Equal(["expired_url"], await ErrorsAsync(line));
    }

    [Fact]
    public async Task Where_Performix_is_not_in_the_channel_a_direct_message_says_that_it_could_not_be_shown()
    {
        await using var line = await OpenAsync(isInChannel: false);

        await LateAsync(line, TimeSpan.FromMinutes(31));

        await FaultyLine.UntilAsync(async () =>
            (await line.Person.DirectAsync()).Contains("could not be shown", StringComparison.Ordinal));
        Assert.DoesNotContain(Answer, await line.Person.DirectAsync(), StringComparison.Ordinal);
        Assert.Equal(["expired_url"], await ErrorsAsync(line));
    }

    [Fact]
    public async Task An_answer_within_thirty_minutes_comes_by_the_url()
    {
        await using var line = await OpenAsync(isInChannel: false);

        await LateAsync(line, TimeSpan.FromMinutes(29));

        var said = await line.SaidAsync(2);
        Assert.Contains(Answer, Assert.Single(said.Skip(1)), StringComparison.Ordinal);
        Assert.Equal([""], await ErrorsAsync(line));
    }

    [Theory]
    [InlineData(3, "")]
    [InlineData(4, "used_url")]
    public async Task The_fifth_use_is_the_last_and_the_answer_after_it_comes_by_the_channel(int before, string error)
    {
        await using var line = await OpenAsync(isInChannel: true);

        await LateAsync(line, TimeSpan.Zero, before);

        var said = await line.SaidAsync(2 + before);
        Assert.Contains(Answer, said[^1], StringComparison.Ordinal);
        Assert.Equal(error, (await ErrorsAsync(line))[^1]);
    }

    /// <summary>A guest, whose refusal is audited before it leaves.</summary>
    private static async Task<SteppedLine> OpenAsync(bool isInChannel)
    {
        var line = await SteppedLine.OpenAsync(SeedRole.Guest);
        if (isInChannel)
        {
            await line.Person.InviteBotAsync();
        }

        return line;
    }

    /// <summary>A command whose answer is ready so much later, after its url was used so often and once before to say
    /// that it takes long.</summary>
    private static async Task LateAsync(SteppedLine line, TimeSpan by, int uses = 0)
    {
        using var held = line.HoldStore();
        await line.Person.BeginAsync("/performix tail");
        Assert.Contains("Working on it", Assert.Single(await line.SaidAsync(1)), StringComparison.Ordinal);
        await UseAsync(await UrlAsync(line), uses);
        line.Advance(by);
    }

    private static async Task<string> UrlAsync(SteppedLine line) =>
        (await line.LogAsync("envelope"))
            .Select(e => e["detail"]?["payload"]?["response_url"]?.GetValue<string>())
            .Last(url => url is not null) ?? "";

    private static async Task UseAsync(string url, int times)
    {
        using var http = new HttpClient();
        for (var at = 0; at < times; at++)
        {
            using var response = await http.PostAsJsonAsync(new Uri(url), new { text = $"use {at + 1}" });
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>What the workspace said to each use of a response_url after that of the announcement; empty where it
    /// took it.</summary>
    private static async Task<IReadOnlyList<string>> ErrorsAsync(SteppedLine line) =>
        [.. (await line.LogAsync("response_url"))
            .Skip(1)
            .Select(e => e["detail"]?["error"]?.GetValue<string>() ?? "")];
}
