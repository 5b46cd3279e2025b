using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Bot.Access;
using Performix.Bot.Features.Digest;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
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
    private readonly HttpClient _control;

    private Bed(Situation situation, WorkspaceApp workspace, ManualTime slackTime)
    {
        _situation = situation;
        _workspace = workspace;
        _slackTime = slackTime;
        _control = new HttpClient { BaseAddress = workspace.Control };
        _bot = BotBuilder.Build(Settings(), _clock);
        _line = ActivatorUtilities.CreateInstance<SlackConnection>(_bot.Services);
    }

    public static string RoleOf(string user) => user[2..].ToLowerInvariant();

    public static async Task<Bed> MakeAsync(Situation situation)
    {
        var time = new ManualTime(Situations.AsOf.AddHours(4));
        var bed = new Bed(
            situation, await WorkspaceApp.StartAsync(Seed(), 0, time, CancellationToken.None), time);
        var latest = bed._bot.Services.GetRequiredService<LatestSnapshot>();
        if (situation.Snapshot is { } snapshot)
        {
            await latest.SaveAsync(snapshot, CancellationToken.None);
        }

        await latest.RecordAsync(situation.Run, CancellationToken.None);
        await bed.LinkAsync(Rep, Manager);
        await bed._line.StartAsync(CancellationToken.None);
        return bed;
    }

    /// <summary>What is seen after a step; null where there is no such button, or nothing is posted.</summary>
    public async Task<JsonNode?> PlayAsync(Step step)
    {
        _slackTime.Advance(TimeSpan.FromSeconds(5));
        return step.Kind switch
        {
            StepKind.Home => await HomeAsync(step),
            StepKind.Digest => await DigestAsync(),
            StepKind.Thread => (await SeenAsync(Leader, Leadership)).LastOrDefault(m => m?["thread_ts"] is not null),
            _ => await PlayedAsync(step),
        };
    }

    /// <summary>What the workspace did not take, in its own words.</summary>
    public async Task<IReadOnlyList<string>> RefusalsAsync()
    {
        var log = await _control.GetFromJsonAsync<JsonObject>("log?after=0");
        return [.. (log?["entries"] as JsonArray ?? [])
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
        _control.Dispose();
        await _workspace.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>What the asker sees after a command.</summary>
    public async Task<JsonNode?> AskAsync(Step step)
    {
        var ask = new
        {
            user = step.Who,
            channel = step.Channel,
            text = "/performix " + step.Text,
            answered_within_ms = 30_000,
        };
        return (await DoAsync("command", ask))["saw"]?.AsArray().LastOrDefault();
    }

    /// <summary>What the presser sees after a button of a message: a modal, else what is posted.</summary>
    public async Task<JsonNode?> PressAsync(Step step, string ts)
    {
        await DoAsync("click", new { user = step.Who, channel = step.Channel, ts, action_id = step.Press });
        var state = await DoAsync($"seen?user={step.Who}&channel={step.Channel}&since={ts}");
        if (state["views"]?.AsArray().LastOrDefault() is { } view)
        {
            await DoAsync("close", new { user = step.Who, all = true });
            return view;
        }

        var messages = state["messages"]?.AsArray() ?? [];
        return messages.FirstOrDefault(m => (bool?)m?["is_ephemeral"] == false) ?? messages.LastOrDefault();
    }

    public async Task<JsonArray> SeenAsync(string user, string channel) =>
        (await DoAsync($"seen?user={user}&channel={channel}"))["messages"]?.AsArray() ?? [];

    /// <summary>Time goes by for the bot: what it remembered of Slack is looked up anew.</summary>
    public void Later(TimeSpan by) => _clock.Later(by);

    public Task ChangeAsync(object change) => DoAsync("change", change);

    /// <summary>Links people by their addresses, as an admin confirmed them; nobody before the first reading.</summary>
    private async Task LinkAsync(params string[] users)
    {
        var services = _bot.Services;
        var tree = OrgTree.Of(_situation.Snapshot?.Roster ?? []);
        foreach (var user in users)
        {
            var member = await services.GetRequiredService<SlackDirectory>().MemberAsync(user, CancellationToken.None)
                ?? throw new InvalidOperationException($"{user} is not seeded");
            if (tree.ByEmail(member.Email) is { } person)
            {
                await services.GetRequiredService<IdentityLinks>()
                    .ConfirmAsync(member, person, Admin, CancellationToken.None);
            }
        }
    }

    private async Task<JsonNode?> PlayedAsync(Step step)
    {
        var said = await AskAsync(step);
        if (step.Press.Length == 0)
        {
            return said;
        }

        var has = said?["blocks"]?.AsArray().Any(b => b?["elements"] is JsonArray elements
            && elements.Any(e => (string?)e?["action_id"] == step.Press));
        return has == true ? await PressAsync(step, (string?)said?["ts"] ?? "") : null;
    }

    /// <summary>Home says how far the bot's clock is off Slack's: both are set to the same moment.</summary>
    private async Task<JsonNode?> HomeAsync(Step step)
    {
        _clock.Later(_slackTime.GetUtcNow() - _clock.GetUtcNow());
        return (await DoAsync("home", new { user = step.Who }))["home"];
    }

    private async Task<JsonNode?> DigestAsync()
    {
        if (_situation.Snapshot is null)
        {
            return null;
        }

        // The thread's message comes within the same second as its parent: Slack has the bot wait for the next.
        _clock.Passes = _slackTime.Advance;
        await _bot.Services.GetRequiredService<DigestPosting>()
            .PostAsync(Situations.AsOf.AddHours(3), Leadership, CancellationToken.None);
        _clock.Passes = null;
        return (await SeenAsync(Leader, Leadership)).FirstOrDefault();
    }

    private async Task<JsonObject> DoAsync(string look) =>
        await _control.GetFromJsonAsync<JsonObject>(look)
        ?? throw new InvalidOperationException($"The workspace answered {look} with nothing.");

    private async Task<JsonObject> DoAsync(string deed, object body)
    {
        using var response = await _control.PostAsJsonAsync(deed, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return answer is not null && (bool?)answer["ok"] == true
            ? answer
            : throw new InvalidOperationException($"{deed}: {answer?.ToJsonString()}");
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
        ];
        string[] own = [.. people.Where(p => !p.IsRestricted).Select(p => p.Id), "U0PERFORMIX"];
        return new WorkspaceSeed
        {
            People = people,
            Channels =
            [
                new(Sales, "sales") { Members = own },
                new(Visitors, "visitors") { Members = [.. own, Guest] },
                new(Partners, "partners") { Members = [.. own, Guest], IsExtShared = true },
                new(Leadership, "leadership") { Members = [Leader, Admin, "U0PERFORMIX"], IsPrivate = true },
            ],
            Tokens = WorkspaceSeed.DefaultTokens,
        };
    }

    private static SeedPerson In(string id, string name, string email) =>
        new(id, id.ToLowerInvariant(), name, email + "@acme.example");
}
