using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Performix.Bot.Tests.Situations;

/// <summary>What people do before the local workspace, and what they then see.</summary>
internal sealed class Hands(Uri control) : IDisposable
{
    private readonly HttpClient _control = new() { BaseAddress = control };
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The ids of buttons that were pressed, shortcuts that were used and forms that were sent.</summary>
    public IReadOnlyCollection<string> Used => _used;

    /// <summary>What is seen after a step; null where there is no such button or form.</summary>
    public async Task<JsonNode?> PlayAsync(Step step) => step.Kind switch
    {
        StepKind.Home => await HomeAsync(step),
        StepKind.Shortcut => await ShortcutAsync(step),
        StepKind.Told => await MessageAsync(step, (await SeenAsync(step.Who, "@bot")).LastOrDefault(), "@bot"),
        _ => await MessageAsync(step, await AskAsync(step), step.Channel),
    };

    /// <summary>The message that the asker sees after a command.</summary>
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
        await ClickAsync(step, new { user = step.Who, channel = step.Channel, ts, action_id = step.Press });
        return await WindowAsync(step) ?? await PostedAsync(step.Who, step.Channel, ts);
    }

    public async Task<JsonArray> SeenAsync(string user, string channel) =>
        (await LookAsync($"seen?user={user}&channel={channel}"))["messages"]?.AsArray() ?? [];

    public async Task<JsonObject> LookAsync(string look) =>
        await _control.GetFromJsonAsync<JsonObject>(look)
        ?? throw new InvalidOperationException($"The workspace answered {look} with nothing.");

    public async Task<JsonObject> DoAsync(string deed, object body)
    {
        using var response = await _control.PostAsJsonAsync(deed, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        return answer is not null && (bool?)answer["ok"] == true
            ? answer
            : throw new InvalidOperationException($"{deed}: {answer?.ToJsonString()}");
    }

    public void Dispose() => _control.Dispose();

    /// <summary>A message, and what a button of it leads to.</summary>
    private async Task<JsonNode?> MessageAsync(Step step, JsonNode? said, string channel)
    {
        var here = step with { Channel = channel };
        return step.Press.Length == 0 ? await WindowAsync(step) ?? (step.Enter is null ? said : null)
            : HasButton(said, step.Press) ? await PressAsync(here, (string?)said?["ts"] ?? "")
            : null;
    }

    private async Task<JsonNode?> HomeAsync(Step step)
    {
        var home = (await DoAsync("home", new { user = step.Who }))["home"];
        if (step.Press.Length == 0)
        {
            return home;
        }

        if (!HasButton(home, step.Press))
        {
            return null;
        }

        await ClickAsync(step, new { user = step.Who, view_id = (string?)home?["id"], action_id = step.Press });
        return await WindowAsync(step) ?? (await LookAsync($"state?user={step.Who}"))["home"];
    }

    /// <summary>A shortcut: on a message that the person wrote, or anywhere.</summary>
    private async Task<JsonNode?> ShortcutAsync(Step step)
    {
        var isOnMessage = step.Text.EndsWith(".message", StringComparison.Ordinal);
        var ts = isOnMessage
            ? (string?)(await DoAsync("say", new { user = step.Who, channel = step.Channel, text = "Hi." }))["ts"]
            : null;
        _used.Add(step.Text);
        await DoAsync("shortcut", isOnMessage
            ? new { user = step.Who, callback_id = step.Text, channel = step.Channel, ts }
            : new { user = step.Who, callback_id = step.Text });
        return await WindowAsync(step)
            ?? await PostedAsync(step.Who, isOnMessage ? step.Channel : "@bot", ts ?? "0");
    }

    private Task ClickAsync(Step step, object click)
    {
        _used.Add(step.Press);
        return DoAsync("click", click);
    }

    /// <summary>The window on top, after what is entered in it; it is closed again. Null where none is open.</summary>
    private async Task<JsonNode?> WindowAsync(Step step)
    {
        var window = (await LookAsync($"state?user={step.Who}"))["views"]?.AsArray().LastOrDefault();
        if (window is not null && step.Enter is { } enter)
        {
            window = window["submit"] is not null && enter(window) is { } values
                ? await SubmitAsync(step.Who, window, values)
                : null;
        }

        if ((await LookAsync($"state?user={step.Who}"))["views"]?.AsArray().Count > 0)
        {
            await DoAsync("close", new { user = step.Who, all = true });
        }

        return window;
    }

    private async Task<JsonNode?> SubmitAsync(string who, JsonNode window, object values)
    {
        _used.Add((string?)window["callback_id"] ?? "");
        return (await DoAsync("submit", new { user = who, values }))["open"]?.AsArray().LastOrDefault();
    }

    private async Task<JsonNode?> PostedAsync(string who, string channel, string since)
    {
        var messages = (await LookAsync($"seen?user={who}&channel={channel}&since={since}"))["messages"]?.AsArray();
        return messages?.FirstOrDefault(m => (bool?)m?["is_ephemeral"] == false) ?? messages?.LastOrDefault();
    }

    private static bool HasButton(JsonNode? shown, string id) => shown?["blocks"]?.AsArray()
        .Any(b => b?["elements"] is JsonArray some && some.Any(e => (string?)e?["action_id"] == id)) == true;
}
