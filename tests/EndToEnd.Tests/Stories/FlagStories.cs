using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Performix.Connectors.Storage;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>Protected flags from the form to the digest, over the running bot, a local org and a local Slack. The
/// clock stands just before a full minute whenever a process starts, so that its first tick comes at once.</summary>
public sealed partial class FlagStories
{
    private const int MostTries = 150;

    private static readonly DateTimeOffset January = At(2026, 1, 5, 10, 0);

    [Fact]
    public async Task A_rep_flags_the_period_closes_and_leaders_read_the_range()
    {
        var clock = new SetTime(January);
        await using var bot = await RunningBot.StartAsync(clock, "--reps", "24");
        await OpenAsync(bot, clock);
        var rep = bot.Any(SeedRole.Rep);

        var form = await FormAsync(bot, rep);
        var values = new { answer = "Bad", reason = "LeadVolume" };
        var done = await bot.PostAsync("submit", new { user = rep.Id, values });
        await CloseAsync(bot, clock);

        Assert.Contains("Protected, not anonymous", form, StringComparison.Ordinal);
        Assert.DoesNotContain("initial_", form, StringComparison.Ordinal);
        Assert.Contains("Saved within a minute", RunningBot.Readable(done["open"]), StringComparison.Ordinal);
        var table = RunningBot.Readable(await bot.AskAsync(bot.Any(SeedRole.Leader), "/performix flags"));
        Assert.Contains("Bad-patch flags, 2026-Q1", table, StringComparison.Ordinal);
        Assert.Contains("the range is a lower bound", table, StringComparison.Ordinal);
        await UntilAsync(async () =>
            (await DigestsAsync(bot)).Contains("Bad-patch flags, 2026-Q1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task C3_nothing_is_sent_to_anybody_after_a_flag_by_command_shortcut_or_home()
    {
        var clock = new SetTime(January);
        await using var bot = await RunningBot.StartAsync(clock, "--reps", "24");
        await OpenAsync(bot, clock);
        var rep = bot.Any(SeedRole.Rep);
        await FormAsync(bot, rep);
        await bot.PostAsync("close", new { user = rep.Id, all = true });
        var asked = await bot.CommandAsync(rep, "/performix flag my patch is bad");
        var before = (await bot.GetAsync("log"))["last"]?.GetValue<long>() ?? 0;

        await bot.PostAsync("submit", new { user = rep.Id, values = new { answer = "Bad" } });
        await bot.PostAsync("close", new { user = rep.Id, all = true });
        await bot.PostAsync("shortcut", new { user = rep.Id, callback_id = "performix.flag.shortcut" });
        var reopened = await ViewsAsync(bot, rep);

        Assert.Contains("The form is open in its own window", RunningBot.Readable(asked), StringComparison.Ordinal);
        Assert.DoesNotContain("in_channel", RunningBot.Readable(asked), StringComparison.Ordinal);
        Assert.Contains("How workable is your patch", reopened, StringComparison.Ordinal);
        Assert.DoesNotContain("initial_", reopened, StringComparison.Ordinal);
        var log = RunningBot.Readable(await bot.GetAsync($"log?after={before}"));
        Assert.DoesNotContain("chat.post", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task B6_the_running_bot_logs_and_traces_nothing_of_who_or_what()
    {
        var clock = new SetTime(January);
        await using var bot = await RunningBot.StartAsync(clock, "--reps", "24");
        bot.More["Logging:LogLevel:Default"] = "Trace";
        bot.More["Logging:Console:LogLevel:Default"] = "None";
        await OpenAsync(bot, clock);
        using var heard = new Heard();
        using var log = new EveryLog();
        bot.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var rep = bot.Any(SeedRole.Rep);

        await FormAsync(bot, rep);
        var values = new { answer = "Bad", reason = "CompetitorLockIn" };
        await bot.PostAsync("submit", new { user = rep.Id, values });
        await bot.StopBotAsync();

        string[] canaries = [rep.Id, rep.Email, rep.RealName, "CompetitorLockIn", "Competitor lock-in"];
        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines.Concat(heard.Lines), line =>
            canaries.Any(canary => line.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    private static DateTimeOffset At(int year, int month, int day, int hour, int minute) =>
        new(year, month, day, hour, minute, 59, 700, TimeSpan.Zero);

    /// <summary>The org is read; the next process opens the period, and the one after it takes answers at once.
    /// </summary>
    private static async Task OpenAsync(RunningBot bot, SetTime clock)
    {
        await bot.AskAsync(bot.Any(SeedRole.Manager), "/performix tail");
        await NextAsync(bot, clock, January);
        await ToldAsync(bot, "opened");
        await NextAsync(bot, clock, January);
    }

    private static async Task CloseAsync(RunningBot bot, SetTime clock)
    {
        bot.More["Schedule:Digest"] = "daily 00:00";
        bot.More["Slack:LeadershipChannel"] =
            bot.Sandbox.Workspace.Seed.Channels.First(c => c.Name == "leadership").Id;
        await bot.PostAsync(
            "change", new { what = "join", channel = bot.More["Slack:LeadershipChannel"], user = "U0PERFORMIX" });
        foreach (var (minute, word) in new[] { (0, "closing"), (4, "closed and published"), (5, "destroyed") })
        {
            await NextAsync(bot, clock, At(2026, 4, 1, 0, minute));
            await ToldAsync(bot, word);
        }

        await NextAsync(bot, clock, At(2026, 4, 2, 0, 0));
    }

    /// <summary>The process ends, and another begins at that moment.</summary>
    private static async Task NextAsync(RunningBot bot, SetTime clock, DateTimeOffset moment)
    {
        await bot.StopBotAsync();
        clock.Set(moment);
        await bot.StartBotAsync(readAtStart: false);
    }

    /// <summary>The open form; asked for again as long as the process has not yet taken the roll into memory.</summary>
    private static async Task<string> FormAsync(RunningBot bot, SeedPerson rep)
    {
        var form = "";
        await UntilAsync(async () =>
        {
            await bot.PostAsync("close", new { user = rep.Id, all = true });
            await bot.CommandAsync(rep, "/performix flag");
            form = await ViewsAsync(bot, rep);
            return form.Contains("How workable is your patch", StringComparison.Ordinal);
        });
        return form;
    }

    private static async Task<string> ViewsAsync(RunningBot bot, SeedPerson rep) =>
        RunningBot.Readable((await bot.GetAsync($"state?user={rep.Id}"))["views"]);

    private static async Task<string> DigestsAsync(RunningBot bot) => RunningBot.Readable(await bot.GetAsync(
        $"seen?user={bot.Any(SeedRole.Leader).Id}&channel={bot.More["Slack:LeadershipChannel"]}"));

    /// <summary>The audit has it: the step is done.</summary>
    private static Task ToldAsync(RunningBot bot, string word) => UntilAsync(async () =>
    {
        await using var storage = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection([new("Storage:File", Path.Combine(bot.Folder, "performix.db"))])
                .Build())
            .AddStorage()
            .BuildServiceProvider();
        var entries = await storage.GetRequiredService<IDocuments>().FamilyAsync("audit", default);
        return entries.Any(e => e.Value.Contains($"2026-Q1: {word}.", StringComparison.Ordinal));
    });

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

        throw new TimeoutException($"It did not come about in {MostTries} looks.");
    }
}
