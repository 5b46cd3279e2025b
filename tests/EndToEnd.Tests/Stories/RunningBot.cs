using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Bot;
using Performix.Demo;
using Performix.Sandbox;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Stories;

/// <summary>The bot between a local org and a local Slack, driven as people drive it.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    /// <summary>A bound for a bot that never answers: the org is read by another thread, and nothing tells when.
    /// </summary>
    private const int MostTries = 900;

    private static readonly JsonSerializerOptions Plain =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SandboxHost _sandbox;
    private readonly TimeProvider _time;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-story-");
    private readonly HttpClient _control;
    private IHost? _bot;

    private RunningBot(SandboxHost sandbox, TimeProvider time)
    {
        _sandbox = sandbox;
        _time = time;
        _control = new HttpClient { BaseAddress = sandbox.Workspace.Control };
    }

    public SandboxHost Sandbox => _sandbox;

    /// <summary>The services of the bot that runs now.</summary>
    public IServiceProvider Services => _bot?.Services ?? throw new InvalidOperationException("No bot runs.");

    public static Task<RunningBot> StartAsync(params string[] words) => StartAsync(TimeProvider.System, words);

    public static Task<RunningBot> StartAsync(TimeProvider time, params string[] words) =>
        StartAsync(time, _ => { }, words);

    /// <summary>A bot whose settings are changed before it starts.</summary>
    public static async Task<RunningBot> StartAsync(
        TimeProvider time, Action<RunningBot> prepare, params string[] words)
    {
        var sandbox = await SandboxHost.StartAsync(Installed(words), time, CancellationToken.None);
        var running = new RunningBot(sandbox, time);
        prepare(running);
        await running.StartBotAsync();
        return running;
    }

    /// <summary>A bot with further settings that reads no org: for what goes on between it and Slack.</summary>
    public static async Task<RunningBot> StartAsync(
        IReadOnlyDictionary<string, string?> more, TimeProvider? time = null)
    {
        var clock = time ?? TimeProvider.System;
        var sandbox = await SandboxHost.StartAsync(Installed(["--reps", "20"]), clock, CancellationToken.None);
        var running = new RunningBot(sandbox, clock);
        foreach (var (key, value) in more)
        {
            running.More[key] = value;
        }

        await running.StartBotAsync(readAtStart: false);
        return running;
    }

    /// <summary>Starts the bot, or a new one on the same storage.</summary>
    public async Task StartBotAsync(bool readAtStart = true)
    {
        var settings = Settings();
        settings["Schedule:RunAtStart"] = readAtStart ? "true" : "false";
        _bot = BotBuilder.Build(settings, _time);
        await _bot.StartAsync();
    }

    /// <summary>Settings that the next bot has beside the demo's.</summary>
    public Dictionary<string, string?> More { get; } = [];

    /// <summary>A part of the bot that is running.</summary>
    public T Part<T>()
        where T : notnull => (_bot ?? throw new InvalidOperationException("No bot is running."))
        .Services.GetRequiredService<T>();

    /// <summary>The folder with the bot's files.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Another instance on the same storage; the caller stops it.</summary>
    public async Task<IHost> StartOtherAsync()
    {
        var settings = Settings();
        settings["Schedule:RunAtStart"] = "false";
        var other = BotBuilder.Build(settings, _time);
        await other.StartAsync();
        return other;
    }

    /// <summary>JSON with its characters as they are, so that a test can look for what people read.</summary>
    public static string Readable(JsonNode? json) => json?.ToJsonString(Plain) ?? "";

    public async Task StopBotAsync()
    {
        if (_bot is { } bot)
        {
            await bot.StopAsync();
            bot.Dispose();
            _bot = null;
        }
    }

    public SeedPerson Any(SeedRole role) => _sandbox.Workspace.Seed.People.First(p => p.Role == role);

    /// <summary>What the person saw after a command; asked again while nothing is diagnosed yet.</summary>
    public Task<JsonArray> AskAsync(SeedPerson person, string text) =>
        AskAsync(person, text, saw => !saw.Contains("No diagnosis yet", StringComparison.Ordinal));

    /// <summary>What the person saw once the answer has certain words.</summary>
    public Task<JsonArray> AskUntilAsync(SeedPerson person, string text, string words) =>
        AskAsync(person, text, saw => saw.Contains(words, StringComparison.Ordinal));

    public async Task<JsonNode> CommandAsync(SeedPerson person, string text)
    {
        var body = new { user = person.Id, channel = "C0000002", text, answered_within_ms = 30_000 };
        return await PostAsync("command", body);
    }

    public async Task<JsonNode> GetAsync(string look) =>
        await _control.GetFromJsonAsync<JsonNode>(look)
        ?? throw new InvalidOperationException($"The workspace answered {look} with nothing.");

    public async Task<JsonNode> PostAsync(string deed, object body)
    {
        using var response = await _control.PostAsJsonAsync(deed, body);
        return await response.Content.ReadFromJsonAsync<JsonNode>()
            ?? throw new InvalidOperationException($"The workspace answered {deed} with nothing.");
    }

    public async ValueTask DisposeAsync()
    {
        await StopBotAsync();
        _control.Dispose();
        await _sandbox.DisposeAsync();
        OnlyReads.Assert(_sandbox.Org.Log.Kinds.Select(kind => (kind.Client, kind.Method, kind.Operation)));
        _folder.Delete(recursive: true);
    }

    /// <summary>The sandbox with the app as its own manifest declares it: no scope and no event more.</summary>
    private static SandboxOptions Installed(string[] words)
    {
        var (options, fault) = SandboxOptions.Parse(words);
        return (options ?? throw new ArgumentException(fault, nameof(words))) with
        {
            Manifest = Path.Combine(Repository.Root, "manifest", "slack-app.json"),
        };
    }

    private async Task<JsonArray> AskAsync(SeedPerson person, string text, Func<string, bool> enough)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var answer = await CommandAsync(person, text);
            if (answer["outcome"]?.GetValue<string>() == "acked" && enough(Readable(answer)))
            {
                return answer["saw"] as JsonArray ?? [];
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new TimeoutException($"{person.Name} got no fitting answer to '{text}' in {MostTries} tries.");
    }

    private Dictionary<string, string?> Settings()
    {
        var settings = new Dictionary<string, string?>(DemoSettings.Of(_sandbox, _folder.FullName))
        {
            ["Salesforce:MappingFile"] = Path.Combine(Repository.Root, "demo", "mapping.yaml"),
            ["Logging:LogLevel:Default"] = "Error",
        };
        foreach (var (key, value) in More)
        {
            settings[key] = value;
        }

        return settings;
    }
}
