using System.Text.Json.Nodes;
using Performix.Bot.Slack.Socket;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>The real bot with its usual times of supervision on a clock that a test moves on in small steps; bot and
/// workspace share it. Pings and SlackNet's own waits go by the wall, so the first of them are short.</summary>
internal sealed class SteppedLine : IAsyncDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.25);

    /// <summary>For what goes over real sockets between two steps.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>Only what never comes runs into it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly RunningBot _bot;
    private readonly ManualTime _time;

    private SteppedLine(RunningBot bot, ManualTime time, SeedRole role)
    {
        _bot = bot;
        _time = time;
        Person = new Seat(bot, role);
    }

    public Seat Person { get; }

    public SlackHealth Health => _bot.Part<SocketWatch>().Health;

    public static async Task<SteppedLine> OpenAsync(SeedRole role = SeedRole.Manager)
    {
        var time = new ManualTime();
        var settings = new Dictionary<string, string?>
        {
            ["Slack:Socket:PingSeconds"] = "0.4",
            ["Slack:Socket:StaggerSeconds"] = "0",
        };
        var line = new SteppedLine(await RunningBot.StartAsync(settings, time), time, role);
        await line.UntilAsync(health => health.Open == 2);
        return line;
    }

    public Task FaultAsync(string kind, string target = "", string value = "", int times = 1) =>
        _bot.PostAsync("fault", new { kind, target, value, times });

    /// <summary>Time goes on at once, for bot and workspace.</summary>
    public void Advance(TimeSpan by) => _time.Advance(by);

    /// <summary>Holds the bot's store, so that what is audited waits.</summary>
    public HeldStore HoldStore() => HeldStore.Of(_bot);

    /// <summary>What the workspace wrote down of a kind.</summary>
    public async Task<IReadOnlyList<JsonNode>> LogAsync(string kind) =>
        [.. ((await _bot.GetAsync($"log?kind={kind}"))["entries"] as JsonArray ?? []).OfType<JsonNode>()];

    public Task LiftAsync(string kind) => _bot.PostAsync("fault", new { kind, lift = true });

    /// <summary>How long it takes by the bot's clock until its health is so.</summary>
    public Task<TimeSpan> UntilAsync(Func<SlackHealth, bool> isSo) => UntilAsync(() => Task.FromResult(isSo(Health)));

    /// <summary>What the person reads, once it is so many texts.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync(int atLeast)
    {
        await UntilAsync(async () => (await Person.SaidAsync()).Count >= atLeast);
        return await Person.SaidAsync();
    }

    /// <summary>Until the workspace has no connection left that it sends to in vain.</summary>
    public Task UntilNoneIsFrozenAsync() => FaultyLine.UntilAsync(async () =>
    {
        var state = await _bot.GetAsync("state");
        return (state["connections"]?.AsArray() ?? []).All(c => c?["is_half_open"]?.GetValue<bool>() != true);
    });

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    private async Task<TimeSpan> UntilAsync(Func<Task<bool>> isSo)
    {
        var start = _time.GetUtcNow();
        while (!await isSo())
        {
            Assert.True(_time.GetUtcNow() - start < Patience, $"still {Health}");
            _time.Advance(Step);
            await Task.Delay(Breath);
        }

        return _time.GetUtcNow() - start;
    }
}
