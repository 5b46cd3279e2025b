using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Features.Digest;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Sandbox.Workspace;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Situations;

/// <summary>One situation on stage: the whole bot before the strict workspace, on a clock that stands still. Every step
/// goes in by the socket and is seen as Slack would show it.</summary>
internal sealed class Bed : IAsyncDisposable
{
    public const string Rep = "U0REP";
    public const string Manager = "U0MANAGER";
    public const string Leader = "U0LEADER";
    public const string Admin = "U0ADMIN";
    public const string Stranger = "U0STRANGER";
    public const string Guest = "U0GUEST";

    /// <summary>The manager of the other team, and who heads both.</summary>
    public const string Sibling = "U0SIBLING";
    public const string Boss = "U0BOSS";

    /// <summary>Of another workspace, in the channel that is shared with it.</summary>
    public const string External = "U0EXTERNAL";
    public const string Sales = "C0SALES";
    public const string Partners = "C0PARTNERS";

    /// <summary>A channel with a guest in it.</summary>
    public const string Visitors = "C0VISITORS";
    private const string Leadership = "C0LEADERSHIP";

    private readonly Situation _situation;
    private readonly WorkspaceApp _workspace;
    private readonly ManualTime _slackTime;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-bed-");
    private readonly StillClock _clock = new(Situations.AsOf.AddHours(4));
    private readonly IHost _bot;

    /// <summary>Of the bot's own work only the line to Slack: nothing is read and nothing posted by itself.</summary>
    private readonly SlackConnection _line;

    private Bed(Situation situation, WorkspaceApp workspace, ManualTime slackTime)
    {
        _situation = situation;
        _workspace = workspace;
        _slackTime = slackTime;
        Hands = new Hands(workspace.Control);
        _bot = BotBuilder.Build(Settings(), _clock);
        _line = ActivatorUtilities.CreateInstance<SlackConnection>(_bot.Services);
    }

    /// <summary>What people do.</summary>
    public Hands Hands { get; }

    public IServiceProvider Services => _bot.Services;

    public static string RoleOf(string user) => user[2..].ToLowerInvariant();

    public static async Task<Bed> MakeAsync(Situation situation)
    {
        var time = new ManualTime(Situations.AsOf.AddHours(4));
        var bed = new Bed(
            situation, await WorkspaceApp.StartAsync(Seed(), 0, time, CancellationToken.None), time);
        var latest = bed.Services.GetRequiredService<LatestSnapshot>();
        if (situation.Snapshot is { } snapshot)
        {
            await latest.SaveAsync(snapshot, CancellationToken.None);
        }

        await latest.RecordAsync(situation.Run, CancellationToken.None);
        await bed.LinkAsync(Rep, Manager, Sibling, Boss);
        await FlagPeriods.OpenAsync(bed.Services, situation.Snapshot);
        await bed._line.StartAsync(CancellationToken.None);
        return bed;
    }

    /// <summary>What is seen after a step; null where there is no such button, or nothing is posted.</summary>
    public async Task<JsonNode?> PlayAsync(Step step)
    {
        _slackTime.Advance(TimeSpan.FromSeconds(5));
        if (step.Kind == StepKind.Home)
        {
            // Home says how far the bot's clock is off Slack's: both are set to the same moment.
            _clock.Later(_slackTime.GetUtcNow() - _clock.GetUtcNow());
            await Services.GetRequiredService<RollKeeper>().TickAsync(CancellationToken.None);
        }

        return step.Kind switch
        {
            StepKind.Digest => await DigestAsync(),
            StepKind.Thread => (await Hands.SeenAsync(Leader, Leadership)).LastOrDefault(IsInThread),
            _ => await Hands.PlayAsync(step),
        };
    }

    /// <summary>What the workspace did not take, in its own words.</summary>
    public async Task<IReadOnlyList<string>> RefusalsAsync()
    {
        var log = await Hands.LookAsync("log?after=0");
        return [.. (log["entries"] as JsonArray ?? [])
            .Select(e => e?.ToJsonString() ?? "")
            .Where(e => e.Contains("invalid_", StringComparison.Ordinal)
                || e.Contains("msg_too_long", StringComparison.Ordinal)
                || e.Contains("\"warning\"", StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        await _line.StopAsync(CancellationToken.None);
        _line.Dispose();
        _bot.Dispose();
        Hands.Dispose();
        await _workspace.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>A method of Slack, called with the bot's token.</summary>
    public async Task<JsonObject> CallAsync(string method, object arguments)
    {
        _slackTime.Advance(TimeSpan.FromSeconds(2));
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", _workspace.BotToken);
        using var answer = await http.PostAsJsonAsync(new Uri(_workspace.ApiBase, method), arguments);
        return await answer.Content.ReadFromJsonAsync<JsonObject>() ?? [];
    }

    /// <summary>Time goes by for the bot: what it remembered of Slack is looked up anew.</summary>
    public void Later(TimeSpan by) => _clock.Later(by);

    public Task ChangeAsync(object change) => Hands.DoAsync("change", change);

    /// <summary>Links people by their addresses, as an admin confirmed them; nobody before the first reading.</summary>
    private async Task LinkAsync(params string[] users)
    {
        var tree = OrgTree.Of(_situation.Snapshot?.Roster ?? []);
        foreach (var user in users)
        {
            var member = await Services.GetRequiredService<SlackDirectory>().MemberAsync(user, CancellationToken.None)
                ?? throw new InvalidOperationException($"{user} is not seeded");
            if (tree.ByEmail(member.Email) is { } person)
            {
                await Services.GetRequiredService<IdentityLinks>()
                    .ConfirmAsync(member, person, Admin, CancellationToken.None);
            }
        }
    }

    private static bool IsInThread(JsonNode? message) => message?["thread_ts"] is not null;

    private async Task<JsonNode?> DigestAsync()
    {
        if (_situation.Snapshot is null)
        {
            return null;
        }

        // The thread's message comes within the same second as its parent: Slack has the bot wait for the next.
        _clock.Passes = _slackTime.Advance;
        await Services.GetRequiredService<DigestPosting>()
            .PostAsync(Situations.AsOf.AddHours(3), Leadership, CancellationToken.None);
        _clock.Passes = null;
        return (await Hands.SeenAsync(Leader, Leadership)).FirstOrDefault();
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Slack:BotToken"] = _workspace.BotToken,
        ["Slack:AppToken"] = _workspace.AppToken,
        ["Slack:ApiBaseUrl"] = _workspace.ApiBase.AbsoluteUri,
        ["Slack:AllowLoopback"] = "true",
        ["Slack:Connections"] = "1",
        ["Slack:Leaders:0"] = Leader,
        ["Slack:Admins:0"] = Admin,
        ["Slack:LeadershipChannel"] = Leadership,
        ["Identity:Mode"] = "confirmed",
        ["Flags:KeyFolder"] = Path.Combine(_folder.FullName, "keys"),
        ["Flags:Operator"] = "Acme IT",
        ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
        ["Logging:LogLevel:Default"] = "Error",
    };

    private static WorkspaceSeed Seed()
    {
        SeedPerson[] people =
        [
            In(Rep, "Ada Brandt", "ar00"), In(Manager, "Mona Lund", "m1"), In(Leader, "Lars Lead", "lead"),
            In(Admin, "Rita Ops", "ops"), In("U0NEW", "Bo Brandt", "ar01"), In(Stranger, "Stan Strange", "stan"),
            In(Guest, "Gina Guest", "ar02") with { IsRestricted = true },
            In(Sibling, "Milo Haas", "m2"), In(Boss, "Berta Falk", "boss"),
            In(External, "Eve Else", "ar03") with { ExternalTeamId = "T0OTHER" },
        ];
        string[] own =
        [
            .. people.Where(p => p is { IsRestricted: false, ExternalTeamId: null }).Select(p => p.Id), "U0PERFORMIX",
        ];
        var seed = new WorkspaceSeed
        {
            People = people,
            Channels =
            [
                new(Sales, "sales") { Members = own },
                new(Visitors, "visitors") { Members = [.. own, Guest] },
                new(Partners, "partners") { Members = [.. own, Guest, External], IsExtShared = true },
                new(Leadership, "leadership") { Members = [Leader, Admin, "U0PERFORMIX"], IsPrivate = true },
            ],
            Tokens = WorkspaceSeed.DefaultTokens,
        };
        return AppManifest.Install(seed, Repository.Read("manifest/slack-app.json"));
    }

    private static SeedPerson In(string id, string name, string email) =>
        new(id, id.ToLowerInvariant(), name, email + "@acme.example");
}
