using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>The real bot with short times of supervision, and what one person reads of it while the line breaks.
/// </summary>
internal sealed class FaultyLine : IAsyncDisposable
{
    /// <summary>Only what never comes runs into it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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

    private FaultyLine(RunningBot bot, SeedRole role)
    {
        _bot = bot;
        Person = new Seat(bot, role);
        Other = new Seat(bot, SeedRole.Rep);
    }

    public Seat Person { get; }

    /// <summary>A rep who reads the same channel.</summary>
    public Seat Other { get; }

    public static async Task<FaultyLine> OpenAsync(string? healthFile = null, SeedRole role = SeedRole.Manager)
    {
        var settings = new Dictionary<string, string?>(Short) { ["Slack:Socket:HealthFile"] = healthFile };
        var line = new FaultyLine(await RunningBot.StartAsync(settings), role);
        await line.UntilConnectedAsync(2);
        return line;
    }

    public Task FaultAsync(string kind, string target = "", string value = "", int times = 1) =>
        _bot.PostAsync("fault", new { kind, target, value, times });

    public Task LiftAsync(string kind) => _bot.PostAsync("fault", new { kind, lift = true });

    /// <summary>A part of the bot that is running.</summary>
    public T Part<T>()
        where T : notnull => _bot.Part<T>();

    /// <summary>The id of the private channel for leaders.</summary>
    public string Leadership => _bot.Sandbox.Workspace.Seed.Channels.First(c => c.Name == "leadership").Id;

    /// <summary>How many entries of a kind the workspace's log has.</summary>
    public async Task<int> LoggedAsync(string kind) =>
        ((await _bot.GetAsync($"log?kind={kind}"))["entries"] as JsonArray ?? []).Count;

    /// <summary>The kinds of the entries in the workspace's log, in order.</summary>
    public async Task<IReadOnlyList<string>> LogAsync() =>
        [.. ((await _bot.GetAsync("log"))["entries"] as JsonArray ?? [])
            .Select(e => e?["kind"]?.GetValue<string>() ?? "")];

    /// <summary>How the command ended for Slack.</summary>
    public Task<string> AskAsync(string text = "/performix help") => Person.AskAsync(text);

    /// <summary>The texts that the bot wrote, once there are so many.</summary>
    public async Task<IReadOnlyList<string>> AnswersAsync(int atLeast)
    {
        IReadOnlyList<string> said = [];
        await UntilAsync(async () => (said = await SaidAsync()).Count >= atLeast);
        return said;
    }

    /// <summary>All texts that the bot wrote until now.</summary>
    public Task<IReadOnlyList<string>> SaidAsync() => Person.SaidAsync();

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
