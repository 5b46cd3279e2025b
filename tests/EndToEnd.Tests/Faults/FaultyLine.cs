using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>The real bot with short times of supervision, and what one person reads of it while the line breaks.
/// </summary>
internal sealed class FaultyLine : IAsyncDisposable
{
    private const string Channel = "C0000002";
    private const string Slackbot = "USLACKBOT";

    /// <summary>Only what never comes runs into it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly Dictionary<string, string?> Short = new()
    {
        ["Slack:Socket:ProbeSeconds"] = "0.1",
        ["Slack:Socket:HelloSeconds"] = "2",
        ["Slack:Socket:PingSeconds"] = "2",
        ["Slack:Socket:NoneSeconds"] = "2",
        ["Slack:Socket:FewSeconds"] = "4",
        ["Slack:Socket:ConnectSeconds"] = "4",
        ["Slack:Socket:BackoffSeconds"] = "1",
        ["Slack:Socket:StaggerSeconds"] = "0",
    };

    private readonly RunningBot _bot;
    private readonly SeedPerson _person;

    private FaultyLine(RunningBot bot)
    {
        _bot = bot;
        _person = bot.Any(SeedRole.Manager);
    }

    public static async Task<FaultyLine> OpenAsync(string? healthFile = null)
    {
        var settings = new Dictionary<string, string?>(Short) { ["Slack:Socket:HealthFile"] = healthFile };
        var line = new FaultyLine(await RunningBot.StartAsync(settings));
        await line.UntilConnectedAsync(2);
        return line;
    }

    public Task FaultAsync(string kind, string target = "", string value = "", int times = 1) =>
        _bot.PostAsync("fault", new { kind, target, value, times });

    public Task LiftAsync(string kind) => _bot.PostAsync("fault", new { kind, lift = true });

    /// <summary>How the command ended for Slack.</summary>
    public async Task<string> AskAsync(string text = "/performix help")
    {
        var done = await _bot.CommandAsync(_person, text);
        return done["outcome"]?.GetValue<string>() ?? "";
    }

    /// <summary>The texts that the bot wrote, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(int atLeast)
    {
        IReadOnlyList<string> said = [];
        await UntilAsync(async () => (said = await SaidAsync()).Count >= atLeast);
        return said;
    }

    /// <summary>All texts that the bot wrote until now.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync()
    {
        var seen = await _bot.GetAsync($"seen?user={_person.Id}&channel={Channel}");
        return [.. (seen["messages"] as JsonArray ?? [])
            .Where(m => m?["user"]?.GetValue<string>() is not (null or Slackbot))
            .Where(m => m?["bot_id"] is not null)
            .Select(RunningBot.Readable)];
    }

    /// <summary>Until the bot has so many connections that take envelopes and are not frozen.</summary>
    public Task UntilConnectedAsync(int count) => UntilAsync(async () =>
    {
        var state = await _bot.GetAsync("state");
        return (state["connections"] as JsonArray ?? []).Count(c =>
            c?["takes_envelopes"]?.GetValue<bool>() == true && c["is_half_open"]?.GetValue<bool>() == false) >= count;
    });

    /// <summary>Until no connection is left that the workspace still sends to in vain.</summary>
    public Task UntilNoneIsFrozenAsync() => UntilAsync(async () =>
    {
        var state = await _bot.GetAsync("state");
        return (state["connections"] as JsonArray ?? []).All(c => c?["is_half_open"]?.GetValue<bool>() != true);
    });

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
