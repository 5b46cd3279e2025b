using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Analysis.Facts;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using Performix.Sandbox.Workspace;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Bot.Tests.Access;

/// <summary>The bot's own services before a local Slack, with one person of each kind and a small org.</summary>
/// <remarks>BOSS over MANA and SIBA; MANA over REPA, REPB and SUBM; SUBM over DEEP; SIBA over STRA. Guest, external,
/// bot and deactivated are in the org too, as reports of MANA: only what they are in Slack bars them.</remarks>
public sealed class Troupe : IAsyncLifetime
{
    public const string Own = "C0SALES";
    public const string Shared = "C0PARTNERS";
    public const string Nowhere = "C0NOWHERE";

    private static readonly (string Id, string? Manager)[] Org =
    [
        ("BOSS", null), ("MANA", "BOSS"), ("SIBA", "BOSS"), ("REPA", "MANA"), ("REPB", "MANA"), ("SUBM", "MANA"),
        ("DEEP", "SUBM"), ("STRA", "SIBA"), ("GUES", "MANA"), ("EXTE", "MANA"), ("BOTT", "MANA"), ("GONE", "MANA"),
    ];

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-troupe-");
    private WorkspaceApp? _workspace;
    private IHost? _host;

    /// <summary>The clock of the bot and of Slack, which takes a message a second.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Where the bot keeps things; a SQLite file where nothing is said.</summary>
    public IReadOnlyDictionary<string, string?> Storage { get; init; } = new Dictionary<string, string?>();

    public IServiceProvider Services => _host?.Services ?? throw new InvalidOperationException("not set up");

    /// <summary>How people are known: by equal addresses, or by links that are confirmed.</summary>
    internal string Mode { get; init; } = "email";

    public IReadOnlyList<ICommand> Commands => [.. Services.GetServices<ICommand>()];

    public AuditLog Audit => Services.GetRequiredService<AuditLog>();

    /// <summary>The name of a person of the org; no two share a word.</summary>
    public static string NameOf(string id) => $"{id}first {id}last";

    public static string EmailOf(string id) => id.ToLowerInvariant() + "@acme.example";

    public async Task InitializeAsync()
    {
        _workspace = await WorkspaceApp.StartAsync(Seed(), 0, Time, CancellationToken.None);
        _host = BotBuilder.Build(new Dictionary<string, string?>(Storage)
        {
            ["Slack:BotToken"] = _workspace.BotToken,
            ["Slack:AppToken"] = _workspace.AppToken,
            ["Slack:ApiBaseUrl"] = _workspace.ApiBase.AbsoluteUri,
            ["Slack:AllowLoopback"] = "true",
            ["Slack:Leaders:0"] = "U0LEAD",
            ["Slack:Admins:0"] = "U0ADMI",
            ["Identity:Mode"] = Mode,
            ["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com",
            ["Salesforce:ClientId"] = "never called",
            ["Salesforce:ClientSecret"] = "never called",
            ["Storage:File"] = Storage.GetValueOrDefault("Storage:File") ?? Path.Combine(_folder.FullName, "x.db"),
            ["Logging:LogLevel:Default"] = "Error",
        }, Time);
        await Services.GetRequiredService<LatestSnapshot>().SaveAsync(Snapshot(), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        _host?.Dispose();
        if (_workspace is { } workspace)
        {
            await workspace.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    public Task<Answer> AskAsync(string who, ICommand command, string arguments, string channel) =>
        Services.GetRequiredService<FrontDesk>().AnswerAsync(
            new CommandCall(command.Word, arguments, "U0" + who, channel), command, CancellationToken.None);

    /// <summary>Has the workspace change something: <c>person</c>, <c>join</c>, <c>share</c>, ...</summary>
    internal async Task ChangeAsync(object change)
    {
        using var http = new HttpClient { BaseAddress = _workspace?.Control };
        using var answer = await http.PostAsJsonAsync("change", change);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>How many things the workspace has noted: calls, envelopes, changes.</summary>
    public async Task<long> NotedAsync()
    {
        using var http = new HttpClient { BaseAddress = _workspace?.Control };
        var state = await http.GetFromJsonAsync<JsonNode>("state");
        return state?["last"]?.GetValue<long>() ?? throw new InvalidOperationException("The workspace is silent.");
    }

    /// <summary>The org is read again, and somebody has another manager.</summary>
    public Task MoveAsync(string id, string manager)
    {
        var before = Snapshot();
        var moved = before with
        {
            Diagnosis = before.Diagnosis with { AsOf = before.Diagnosis.AsOf.AddDays(1) },
            Roster = [.. before.Roster.Select(r => r.Id == id ? r with { ManagerId = manager } : r)],
        };
        return Services.GetRequiredService<LatestSnapshot>().SaveAsync(moved, CancellationToken.None);
    }

    /// <summary>The messages that somebody sees in the direct messages with the bot, each as readable JSON.</summary>
    public async Task<IReadOnlyList<string>> MessagesOfAsync(string who)
    {
        using var http = new HttpClient { BaseAddress = _workspace?.Control };
        var seen = await http.GetFromJsonAsync<JsonNode>($"seen?user=U0{who}&channel=@bot");
        return [.. (seen?["messages"] as JsonArray ?? []).Select(m => m?.ToJsonString(Plain) ?? "")];
    }

    internal static OrgSnapshot Snapshot() => new(
        Sample.Org with
        {
            Cohorts =
            [
                Sample.Cohort with
                {
                    Patches = [PersonSample.Patch],
                    Reps = [.. Org.Where(p => p.Id is not ("BOSS" or "MANA" or "SIBA"))
                        .Select(p => Sample.Rep with { Id = p.Id })],
                },
            ],
        },
        [.. Org.Select(p => new Rep(p.Id) { Name = NameOf(p.Id), Email = EmailOf(p.Id), ManagerId = p.Manager })])
    {
        Records = [.. Org.SelectMany(p => PersonSample.Records.Select(r => r with { RepId = p.Id }))],
    };

    private static WorkspaceSeed Seed()
    {
        SeedPerson[] people =
        [
            .. Org.Select(p => In(p.Id)).Append(In("LEAD")).Append(In("ADMI")).Append(In("UNLI")),
        ];
        return new WorkspaceSeed
        {
            People = people,
            Channels =
            [
                new(Own, "sales") { Members = [.. people.Select(p => p.Id), "U0PERFORMIX"] },
                new(Shared, "partners") { Members = [.. people.Select(p => p.Id), "U0PERFORMIX"], IsExtShared = true },
            ],
            Tokens = WorkspaceSeed.DefaultTokens,
        };
    }

    private static SeedPerson In(string id) =>
        new("U0" + id, id.ToLowerInvariant(), $"slack {id}", EmailOf(id))
        {
            IsRestricted = id == "GUES",
            ExternalTeamId = id == "EXTE" ? "T0OTHER" : null,
            IsBot = id == "BOTT",
            IsDeleted = id == "GONE",
            Locale = Locale(id),
        };

    /// <summary>Profiles as people leave them: set, unset, and set to what nobody knows.</summary>
    private static string Locale(string id) => id switch
    {
        "REPA" => "de-DE",
        "REPB" => "ja-JP",
        "STRA" => "",
        "SIBA" => "xx-Nowhere",
        _ => "en-US",
    };
}
