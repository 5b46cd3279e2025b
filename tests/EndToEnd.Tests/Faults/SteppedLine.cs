using Performix.Bot.Slack.Socket;
using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Faults;

/// <summary>The real bot with its usual times of supervision on a clock that a test moves on in small steps; bot and
/// workspace share it. Pings and SlackNet's own waits go by the wall, so the first of them are short.</summary>
internal sealed class SteppedLine : IAsyncDisposable
{
    private const string Channel = "C0000002";

    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.25);

    /// <summary>For what goes over real sockets between two steps.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    /// <summary>Only what never comes runs into it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly RunningBot _bot;
    private readonly ManualTime _time;
    private readonly SeedPerson _person;

    private SteppedLine(RunningBot bot, ManualTime time)
    {
        _bot = bot;
        _time = time;
        _person = bot.Any(SeedRole.Manager);
    }

    public SlackHealth Health => _bot.Part<SocketWatch>().Health;

    public static async Task<SteppedLine> OpenAsync()
    {
        var time = new ManualTime();
        var settings = new Dictionary<string, string?>
        {
            ["Slack:Socket:PingSeconds"] = "0.4",
            ["Slack:Socket:StaggerSeconds"] = "0",
        };
        var line = new SteppedLine(await RunningBot.StartAsync(settings, time), time);
        await line.UntilAsync(health => health.Open == 2);
        return line;
    }

    public Task FaultAsync(string kind, string target = "", string value = "", int times = 1) =>
        _bot.PostAsync("fault", new { kind, target, value, times });

    public Task LiftAsync(string kind) => _bot.PostAsync("fault", new { kind, lift = true });

    /// <summary>How long it takes by the bot's clock until its health is so.</summary>
    public async Task<TimeSpan> UntilAsync(Func<SlackHealth, bool> isSo)
    {
        var start = _time.GetUtcNow();
        while (!isSo(Health))
        {
            Assert.True(_time.GetUtcNow() - start < Patience, $"still {Health}");
            _time.Advance(Step);
            await Task.Delay(Breath);
        }

        return _time.GetUtcNow() - start;
    }

    /// <summary>Until the workspace has no connection left that it sends to in vain.</summary>
    public Task UntilNoneIsFrozenAsync() => FaultyLine.UntilAsync(async () =>
    {
        var state = await _bot.GetAsync("state");
        return (state["connections"]?.AsArray() ?? []).All(c => c?["is_half_open"]?.GetValue<bool>() != true);
    });

    /// <summary>How a command ended for Slack, and how many answers the person has then.</summary>
    public async Task<(string Outcome, int Answers)> AskAsync()
    {
        var done = await _bot.CommandAsync(_person, "/performix help");
        var seen = await _bot.GetAsync($"seen?user={_person.Id}&channel={Channel}");
        return (
            done["outcome"]?.GetValue<string>() ?? "",
            (seen["messages"]?.AsArray() ?? []).Count(m => m?["bot_id"] is not null));
    }

    public ValueTask DisposeAsync() => _bot.DisposeAsync();
}
