using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>One person at the local Slack, in #sales: what they do, and what they then read.</summary>
internal sealed class Seat(RunningBot bot, SeedRole role)
{
    public const string Channel = "C0000002";
    private const string Slackbot = "USLACKBOT";

    private readonly SeedPerson _person = bot.Any(role);

    /// <summary>How the command ended for Slack.</summary>
    public async Task<string> AskAsync(string text = "/performix help") =>
        Outcome(await bot.CommandAsync(_person, text));

    /// <summary>A command whose end is not waited for.</summary>
    public Task BeginAsync(string text = "/performix help") =>
        bot.PostAsync("command", new { user = _person.Id, channel = Channel, text, wait = false });

    /// <summary>Invites the bot into a channel, #sales unless said otherwise; commands go without that.</summary>
    public async Task InviteBotAsync(string channel = Channel)
    {
        var user = (await bot.GetAsync("state"))["app"]?["bot_user_id"]?.GetValue<string>();
        await bot.PostAsync("change", new { what = "join", channel, user });
    }

    /// <summary>What the bot wrote to the person directly.</summary>
    public async Task<string> DirectAsync() =>
        RunningBot.Readable(await bot.GetAsync($"seen?user={_person.Id}&channel=@bot"));

    /// <summary>Presses a button of the newest message that has it.</summary>
    public async Task<string> ClickAsync(string actionId, bool wait = true)
    {
        var ts = (await MessagesAsync())
            .Last(m => RunningBot.Readable(m).Contains($"\"{actionId}\"", StringComparison.Ordinal))["ts"];
        return Outcome(await bot.PostAsync(
            "click",
            new { user = _person.Id, channel = Channel, ts = ts?.GetValue<string>(), action_id = actionId, wait }));
    }

    /// <summary>Sends the form on top; what was wrong with it, where something was.</summary>
    public async Task<string> SubmitAsync(object values)
    {
        var done = await bot.PostAsync("submit", new { user = _person.Id, values });
        return done["errors"] is { } errors ? RunningBot.Readable(errors) : Outcome(done);
    }

    /// <summary>Opens the Home tab.</summary>
    public async Task<string> HomeAsync() => Outcome(await bot.PostAsync("home", new { user = _person.Id }));

    /// <summary>How many windows are open.</summary>
    public async Task<int> WindowsAsync() =>
        ((await bot.GetAsync($"state?user={_person.Id}"))["views"] as JsonArray ?? []).Count;

    /// <summary>All texts that the bot wrote until now.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync() =>
        [.. (await MessagesAsync()).Select(RunningBot.Readable)];

    private async Task<IReadOnlyList<JsonNode>> MessagesAsync()
    {
        var seen = await bot.GetAsync($"seen?user={_person.Id}&channel={Channel}");
        return [.. (seen["messages"] as JsonArray ?? [])
            .OfType<JsonNode>()
            .Where(m => m["user"]?.GetValue<string>() is not (null or Slackbot))
            .Where(m => m["bot_id"] is not null)];
    }

    private static string Outcome(JsonNode done) => done["outcome"]?.GetValue<string>() ?? "";
}
