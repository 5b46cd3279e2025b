using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Connectors.Storage;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>The weekly digest over real storage and a real workspace, through crashes and with strangers about.
/// </summary>
public sealed class DigestStories
{
    private const int MostTries = 100;

    [Fact]
    public async Task It_is_posted_once_over_restarts_and_several_instances()
    {
        await using var bot = await OwedAsync();

        await bot.StartBotAsync(readAtStart: false);
        using var other = await bot.StartOtherAsync();
        await PostedAsync(bot);
        await other.StopAsync();
        await bot.StopBotAsync();
        await bot.StartBotAsync(readAtStart: false);
        await bot.AskAsync(bot.Any(SeedRole.Leader), "/performix digest");

        var posted = await MessagesAsync(bot);
        Assert.Single(posted, m => m["thread_ts"] is null || (string?)m["thread_ts"] == (string?)m["ts"]);
        Assert.Equal(2, posted.Count);
        Assert.Contains(posted, m => RunningBot.Readable(m).Contains("at or above quota", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_post_whose_answer_was_lost_in_a_crash_is_found_and_not_repeated()
    {
        await using var bot = await OwedAsync();
        await bot.StartBotAsync(readAtStart: false);
        await PostedAsync(bot);
        await bot.StopBotAsync();
        await ForgetAsync(bot);

        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => ((string?)(await StateAsync(bot))?["DetailTs"])?.Length > 0);

        Assert.Equal(2, (await MessagesAsync(bot)).Count);
    }

    [Fact]
    public async Task D4_with_a_guest_in_the_channel_it_is_held_back_and_the_admins_are_told()
    {
        await using var bot = await OwedAsync();
        var guest = bot.Any(SeedRole.Guest).Id;
        await ChangeAsync(bot, "join", guest);

        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => (await ToldAsync(bot)).Length > 0);
        var before = await MessagesAsync(bot);
        await bot.StopBotAsync();
        await ChangeAsync(bot, "leave", guest);
        await bot.StartBotAsync(readAtStart: false);
        await PostedAsync(bot);

        Assert.Empty(before);
        Assert.Contains(
            "held back: 1 member is no leader or admin", await ToldAsync(bot), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D4_an_admin_who_could_not_be_told_is_told_later_and_once()
    {
        await using var bot = await OwedAsync();
        await ChangeAsync(bot, "join", bot.Any(SeedRole.Guest).Id);
        await bot.PostAsync(
            "fault", new { kind = "error", target = "chat.postMessage", value = "restricted_action", times = -1 });

        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => await RefusedPostsAsync(bot) > 0);
        await bot.StopBotAsync();
        var before = await ToldAsync(bot);
        await bot.PostAsync("fault", new { kind = "error", lift = true });
        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => await AllToldAsync(bot));
        await bot.StopBotAsync();

        Assert.Empty(before);
        Assert.Equal(1, await TimesToldAsync(bot));
    }

    [Fact]
    public async Task D4_after_a_crash_before_the_admins_were_told_they_are_told()
    {
        await using var bot = await OwedAsync();
        await ChangeAsync(bot, "join", bot.Any(SeedRole.Guest).Id);
        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => await AllToldAsync(bot));
        await bot.StopBotAsync();
        await AlterAsync(bot, json => json["Told"] = new JsonArray());

        await bot.StartBotAsync(readAtStart: false);
        await UntilAsync(async () => await AllToldAsync(bot));
        await bot.StopBotAsync();

        Assert.Equal(2, await TimesToldAsync(bot));
    }

    private static async Task<bool> AllToldAsync(RunningBot bot) =>
        (await StateAsync(bot))?["Told"] is JsonArray told
        && told.Count == bot.Sandbox.Workspace.Seed.People.Count(p => p.Role == SeedRole.RevOps);

    private static async Task<int> RefusedPostsAsync(RunningBot bot) =>
        ((await bot.GetAsync("log?kind=api"))["entries"] as JsonArray ?? [])
            .Count(e => RunningBot.Readable(e).Contains("restricted_action", StringComparison.Ordinal));

    /// <summary>What the bot wrote to an admin; empty while there is nothing.</summary>
    private static async Task<string> ToldAsync(RunningBot bot) =>
        await DirectAsync(bot) is { Count: > 0 } messages ? RunningBot.Readable(messages) : "";

    private static async Task<int> TimesToldAsync(RunningBot bot) => (await DirectAsync(bot))
        .Count(m => RunningBot.Readable(m).Contains("held back: ", StringComparison.Ordinal));

    private static async Task<JsonArray> DirectAsync(RunningBot bot) =>
        (await bot.GetAsync($"seen?user={bot.Any(SeedRole.RevOps).Id}&channel=@bot"))["messages"] as JsonArray ?? [];

    /// <summary>A bot that is stopped, with a snapshot from before the last slot.</summary>
    private static async Task<RunningBot> OwedAsync()
    {
        var bot = await RunningBot.StartAsync("--reps", "20");
        await bot.AskAsync(bot.Any(SeedRole.Manager), "/performix tail");
        await bot.StopBotAsync();
        using var storage = Storage(bot);
        var snapshots = storage.GetRequiredService<ISnapshots>();
        var now = await snapshots.LatestAsync("diagnosis", default)
            ?? throw new InvalidOperationException("There is no snapshot.");
        await snapshots.SaveAsync(now with { AsOf = now.AsOf.AddDays(-8) }, default);
        bot.More["Schedule:Digest"] = "daily 00:00";
        bot.More["Slack:LeadershipChannel"] =
            bot.Sandbox.Workspace.Seed.Channels.First(c => c.Name == "leadership").Id;
        await ChangeAsync(bot, "join", "U0PERFORMIX");
        return bot;
    }

    private static Task ChangeAsync(RunningBot bot, string what, string user) =>
        bot.PostAsync("change", new { what, channel = bot.More["Slack:LeadershipChannel"], user });

    private static ServiceProvider Storage(RunningBot bot) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection([new("Storage:File", Path.Combine(bot.Folder, "performix.db"))])
            .Build())
        .AddStorage()
        .BuildServiceProvider();

    private static async Task<JsonNode?> StateAsync(RunningBot bot)
    {
        using var storage = Storage(bot);
        var states = await storage.GetRequiredService<IDocuments>().ListAsync("digest", default);
        return states.Count == 0 ? null : JsonNode.Parse(states[^1].Value);
    }

    /// <summary>The state as it was before Slack's answers came.</summary>
    private static Task ForgetAsync(RunningBot bot) => AlterAsync(bot, json =>
    {
        json["ParentTs"] = "";
        json["DetailTs"] = "";
    });

    private static async Task AlterAsync(RunningBot bot, Action<JsonObject> alter)
    {
        using var storage = Storage(bot);
        var documents = storage.GetRequiredService<IDocuments>();
        var state = (await documents.ListAsync("digest", default))[^1];
        var json = JsonNode.Parse(state.Value) as JsonObject ?? throw new JsonException("The state is no object.");
        alter(json);
        var altered = new Document(state.Kind, state.Key, json.ToJsonString(), "");
        await documents.PutIfUnchangedAsync(altered, state.Version, default);
    }

    private static Task PostedAsync(RunningBot bot) => UntilAsync(async () => (await MessagesAsync(bot)).Count >= 2
        && ((string?)(await StateAsync(bot))?["DetailTs"])?.Length > 0);

    private static async Task<IReadOnlyList<JsonNode>> MessagesAsync(RunningBot bot)
    {
        var leader = bot.Any(SeedRole.Leader);
        var seen = await bot.GetAsync($"seen?user={leader.Id}&channel={bot.More["Slack:LeadershipChannel"]}");
        return [.. (seen["messages"] as JsonArray ?? []).OfType<JsonNode>()
            .Where(m => RunningBot.Readable(m).Contains("performix.digest.", StringComparison.Ordinal))];
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await done())
            {
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        throw new TimeoutException("It did not come about.");
    }
}
