using Performix.EndToEnd.Tests.Stories;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>The real bot between its org and its Slack, started by the first story that asks for it and kept for all:
/// reading the org is the slow part.</summary>
public sealed class StandingBot : IAsyncLifetime
{
    public const string Sales = "C0000002";

    public const string Leadership = "C0000003";

    /// <summary>After the hour of the digest. It stands still: pictures are the same from run to run.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 14, 30, 0, TimeSpan.Zero);

    private RunningBot? _bot;
    private bool _isReady;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_bot is { } bot)
        {
            await bot.DisposeAsync();
        }
    }

    /// <summary>The bot, with a diagnosis.</summary>
    internal async Task<RunningBot> ReadyAsync()
    {
        _bot ??= await RunningBot.StartAsync(
            new SetTime(Monday), bot => bot.More["Slack:Admins:9"] = Boss(bot).Id, "--reps", "40");
        if (!_isReady)
        {
            await _bot.AskAsync(_bot.Any(SeedRole.Manager), "/performix tail");
            await _bot.PostAsync("change", new { what = "join", channel = Leadership, user = Boss(_bot).Id });
            _isReady = true;
        }

        return _bot;
    }

    /// <summary>A manager who is also a RevOps admin.</summary>
    internal static SeedPerson Boss(RunningBot bot) =>
        bot.Sandbox.Workspace.Seed.People.Where(p => p.Role == SeedRole.Manager).ElementAt(1);

    /// <summary>The page as this person, whose client has just started, in a channel.</summary>
    internal async Task<WorkspacePage> OpenAsync(
        ChromiumFixture chromium, SeedPerson person, string place, int height = 800)
    {
        var bot = await ReadyAsync();
        await bot.PostAsync("change", new { what = "reload", user = person.Id });
        var page = await chromium.OpenAsync(bot.Sandbox.Workspace.Page, 1180, height);
        await page.ActAsAsync(person.RealName);
        await page.GoToAsync(place);
        return page;
    }
}
