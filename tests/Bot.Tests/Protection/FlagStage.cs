using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Performix.Bot.Access;
using Performix.Bot.Features.Flag;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Sandbox.Workspace;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Protection;

/// <summary>The bot's own services on a manual clock before a local Slack, with the people of <see cref="FlagOrg"/>;
/// jobs run when a test says so, and each interaction comes as SlackNet hands it over.</summary>
internal sealed class FlagStage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-flags-");
    private readonly Dictionary<string, string?> _more;
    private WorkspaceApp? _workspace;
    private IHost? _host;

    private FlagStage(Dictionary<string, string?> more) => _more = more;

    public ManualTime Time { get; } = new(FlagOrg.Start);

    public EveryLog Log { get; } = new();

    public string Folder => _folder.FullName;

    public IServiceProvider Services => _host?.Services ?? throw new InvalidOperationException("not set up");

    public SealedRoll Roll => Services.GetRequiredService<SealedRoll>();

    public AuditLog Audit => Services.GetRequiredService<AuditLog>();

    /// <summary>Everything that came to Slack, as JSON.</summary>
    public async Task<string> SlackLogAsync()
    {
        using var control = new HttpClient { BaseAddress = _workspace?.Control };
        return await control.GetStringAsync("log");
    }

    /// <summary>What was called at Slack until now, oldest first.</summary>
    public async Task<IReadOnlyList<string>> CalledAsync() =>
        [.. JToken.Parse(await SlackLogAsync()).SelectTokens("$..method").Select(m => $"{m}")];

    /// <summary>A stage with a snapshot and no period.</summary>
    public static async Task<FlagStage> StartAsync(params (string Key, string Value)[] more)
    {
        var stage = new FlagStage(more.ToDictionary(m => m.Key, m => (string?)m.Value));
        stage._workspace = await WorkspaceApp.StartAsync(
            FlagOrg.Workspace(), 0, TimeProvider.System, CancellationToken.None);
        stage.Build();
        await stage.ReadAsync();
        return stage;
    }

    /// <summary>A stage whose period is open.</summary>
    public static async Task<FlagStage> OpenAsync(params (string Key, string Value)[] more)
    {
        var stage = await StartAsync(more);
        await stage.OpenPeriodAsync();
        return stage;
    }

    public async Task OpenPeriodAsync()
    {
        await JobAsync();
        await Services.GetRequiredService<RollKeeper>().StartAsync(default);
    }

    /// <summary>A setting that the next process has.</summary>
    public void Set(string key, string value) => _more[key] = value;

    /// <summary>The job that opens periods, once.</summary>
    public Task JobAsync() => Services.GetServices<IScheduledJob>().First(j => j.Name == "flags").RunAsync(default);

    /// <summary>A complete reading of the org as it is now.</summary>
    public Task ReadAsync(bool isComplete = true) => Services.GetRequiredService<LatestSnapshot>().SaveAsync(
        FlagOrg.Snapshot(Time.GetUtcNow(), isComplete), default);

    /// <summary>The next full minutes come, with their ticks.</summary>
    public async Task MinuteAsync(int minutes = 1)
    {
        for (var minute = 0; minute < minutes; minute++)
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await Services.GetRequiredService<RollKeeper>().TickAsync(default);
        }
    }

    /// <summary>The open period closes, and its ranges are released.</summary>
    public async Task CloseAsync()
    {
        Time.Advance((Roll.StateFor("A1", false).Closes ?? FlagOrg.Closes) - Time.GetUtcNow());
        await MinuteAsync(5);
    }

    /// <summary>Minutes go by for whoever waits for them, until the audit says this of a period.</summary>
    public async Task UntilAuditedAsync(string word)
    {
        using var patience = new CancellationTokenSource(Patience);
        while ((await Audit.AllAsync(patience.Token))
            .All(e => !e.What.Contains($": {word}.", StringComparison.Ordinal)))
        {
            Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    /// <summary>The process ends and another begins on the same storage.</summary>
    public async Task RestartAsync()
    {
        _host?.Dispose();
        Build();
        await Services.GetRequiredService<RollKeeper>().StartAsync(default);
    }

    /// <summary>Somebody sends the form, or something made to look like it; what the window then says. An answer needs
    /// no clock: one that waits for it would wait for ever.</summary>
    public Task<string> SubmitAsync(string who, string answer, string? reason = null) =>
        Forms.SubmitAsync(Services.GetRequiredService<FlagHandler>(), Forms.Of(who, FlagOrg.Period, answer, reason))
            .WaitAsync(Patience);

    public Task<Answer> AskAsync(string who, string word, string arguments = "")
    {
        var command = Services.GetServices<ICommand>().First(c => c.Word == word);
        var call = new CommandCall(word, arguments, FlagOrg.SlackId(who), FlagOrg.Channel);
        return Services.GetRequiredService<FrontDesk>().AnswerAsync(call, command, default);
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Dispose();
        if (_workspace is { } workspace)
        {
            await workspace.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private void Build()
    {
        var workspace = _workspace ?? throw new InvalidOperationException("not set up");
        var settings = new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = workspace.BotToken,
            ["Slack:AppToken"] = workspace.AppToken,
            ["Slack:ApiBaseUrl"] = workspace.ApiBase.AbsoluteUri,
            ["Slack:AllowLoopback"] = "true",
            ["Slack:Leaders:0"] = FlagOrg.SlackId("LEAD"),
            ["Slack:Admins:0"] = FlagOrg.SlackId("ADMI"),
            ["Identity:Mode"] = "email",
            ["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com",
            ["Salesforce:ClientId"] = "id",
            ["Salesforce:ClientSecret"] = "secret",
            ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
            ["Flags:KeyFolder"] = Path.Combine(_folder.FullName, "keys"),
            ["Flags:Operator"] = "Acme IT",
            ["Logging:LogLevel:Default"] = "Trace",
            ["Logging:Console:LogLevel:Default"] = "None",
        };
        foreach (var (key, value) in _more)
        {
            settings[key] = value;
        }

        _host = BotBuilder.Build(settings, Time);
        Services.GetRequiredService<ILoggerFactory>().AddProvider(Log);
    }
}
