using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Analysis.Protection;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Sandbox.Workspace;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>The whole bot before a local Slack, on storage of its own and a clock that the test moves, with a sealed
/// roll of two groups. Nobody but the test lets time go on.</summary>
internal sealed class SurfaceBed : IAsyncDisposable
{
    public const int DaysOpen = 30;

    private static readonly DateTimeOffset Start = new(2025, 9, 30, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-surfaces-");
    private readonly ManualTime _time = new(Start);
    private readonly WorkspaceApp _workspace;
    private readonly RandomBytes _noise;
    private IHost _host;

    private SurfaceBed(WorkspaceApp workspace, ManualTime workspaceTime, RandomBytes noise)
    {
        (_workspace, WorkspaceTime, _noise) = (workspace, workspaceTime, noise);
        _host = Build();
    }

    /// <summary>Bits under which each draw of the noise is 0: the count alone decides.</summary>
    public static RandomBytes Silence { get; } = buffer => buffer.Fill(0xFF);

    /// <summary>One stream of noise: beds that get the same seed draw the same.</summary>
    public static RandomBytes Seeded(int seed) => new Random(seed).NextBytes;

    public IServiceProvider Services => _host.Services;

    /// <summary>When the period ended.</summary>
    public DateTimeOffset Closed => Start.AddDays(DaysOpen);

    public Uri Control => _workspace.Control;

    public string Folder => _folder.FullName;

    /// <summary>Slack's own clock, which its pace goes by.</summary>
    public ManualTime WorkspaceTime { get; }

    public Dictionary<string, string?> Settings => new()
    {
        ["Slack:BotToken"] = _workspace.BotToken,
        ["Slack:AppToken"] = _workspace.AppToken,
        ["Slack:ApiBaseUrl"] = _workspace.ApiBase.AbsoluteUri,
        ["Slack:AllowLoopback"] = "true",
        ["Slack:Connections"] = "1",
        ["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com",
        ["Salesforce:ClientId"] = "nobody asks the org here",
        ["Salesforce:ClientSecret"] = "nobody asks the org here",
        ["Slack:Leaders:0"] = "U0LEAD",
        ["Slack:Admins:0"] = "U0ADMI",
        ["Slack:LeadershipChannel"] = SurfaceCast.Leadership,
        ["Identity:Mode"] = "email",
        ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
        ["Flags:KeyFolder"] = Path.Combine(_folder.FullName, "keys"),
        ["Flags:Operator"] = "Acme IT",
        ["Logging:LogLevel:Default"] = "Critical",
    };

    /// <summary>A period that is open, in which nobody has answered.</summary>
    public static async Task<SurfaceBed> OpenAsync(Func<string, string>? nameOf = null, RandomBytes? noise = null)
    {
        var workspaceTime = new ManualTime(Start);
        var bed = new SurfaceBed(
            await WorkspaceApp.StartAsync(SurfaceCast.Seed(), 0, workspaceTime, CancellationToken.None),
            workspaceTime,
            noise ?? Silence);
        var names = nameOf ?? SurfaceCast.NameOf;
        await bed.Services.GetRequiredService<LatestSnapshot>().SaveAsync(SurfaceCast.Snapshot(names), default);
        var plan = SurfaceCast.Plan(Start.AddDays(DaysOpen), names);
        var opened = await bed.Services.GetRequiredService<RollOpening>().OpenAsync(plan, default);
        Assert.Equal(OpeningOutcome.Opened, opened);
        await bed.MinuteAsync();
        return bed;
    }

    /// <summary>A period that was answered like this and is published, without noise unless some is given.</summary>
    public static async Task<SurfaceBed> PublishedAsync(
        IReadOnlyDictionary<string, RepAnswer> answers, RandomBytes? noise = null)
    {
        var bed = await OpenAsync(noise: noise);
        await bed.AnswerAsync(answers);
        await bed.CloseAsync();
        return bed;
    }

    /// <summary>Answers arrive, and a minute later they are in the box.</summary>
    public async Task AnswerAsync(IReadOnlyDictionary<string, RepAnswer> answers, int minutes = 1)
    {
        foreach (var (rep, answer) in answers)
        {
            var put = Services.GetRequiredService<SealedRoll>().Put(rep, answer.Answer, answer.Reason);
            Assert.Equal(PutOutcome.Saved, put);
        }

        for (var minute = 0; minute < minutes; minute++)
        {
            await MinuteAsync();
        }
    }

    public async Task CloseAsync()
    {
        _time.Advance(Start.AddDays(DaysOpen) - _time.GetUtcNow());
        for (var minute = 0; minute < 5; minute++)
        {
            await MinuteAsync();
        }
    }

    /// <summary>What was published, as one text.</summary>
    public async Task<string> BandsAsync()
    {
        var released = await Services.GetRequiredService<ReleasedBands>().ReadAsync(default);
        return string.Join(' ', released?.Groups.Select(g => Said(g.Release)) ?? []);
    }

    /// <summary>Connects a bot that was started anew to Slack; from here on it is driven by people.</summary>
    public async Task<Tour> ConnectAsync()
    {
        await StopAsync();
        _host = Build();
        await Services.GetRequiredService<RollKeeper>().StartAsync(default);
        await Line.StartAsync(default);
        await UntilConnectedAsync();
        return new Tour(this);
    }

    /// <summary>An answer without the line to Slack: for many.</summary>
    public Task<Answer> AskAsync(string who, ICommand command, string arguments) =>
        Services.GetRequiredService<FrontDesk>().AnswerAsync(
            new CommandCall(command.Word, arguments, "U0" + who, SurfaceCast.Sales), command, default);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _workspace.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private IHost Build() => BotBuilder.Build(Settings, _time, services => services.AddSingleton(_noise));

    private IHostedService Line => Services.GetServices<IHostedService>().OfType<SlackConnection>().Single();

    private static string Said(CellRelease release) =>
        $"{release.CellId}:{release.Band.Low}-{release.Band.High}";

    /// <summary>Until Slack has a connection to send to: on a busy machine the first command would find none.</summary>
    private async Task UntilConnectedAsync()
    {
        using var control = new HttpClient { BaseAddress = Control };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await IsConnectedAsync(control, patience.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private static async Task<bool> IsConnectedAsync(HttpClient control, CancellationToken cancellationToken)
    {
        var state = await control.GetFromJsonAsync<JsonObject>("state", cancellationToken);
        return (state?["connections"] as JsonArray ?? []).Any(c => (bool?)c?["takes_envelopes"] == true);
    }

    private async Task StopAsync()
    {
        await Line.StopAsync(default);
        _host.Dispose();
    }

    private async Task MinuteAsync()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        await Services.GetRequiredService<RollKeeper>().TickAsync(default);
    }
}
