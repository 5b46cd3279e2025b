using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Goes through everything that people can be shown: types every command, presses every button that comes
/// with an answer, opens the Home tab and presses there, uses every shortcut, and keeps what Slack then holds.
/// </summary>
internal sealed class Tour(SurfaceBed bed) : IDisposable
{
    /// <summary>What Slack itself counts up or draws; nothing of it is the product's.</summary>
    private static readonly string[] Slacks =
        ["ts", "hash", "id", "view_id", "root_view_id", "previous_view_id", "envelope_id", "ack_ms", "trigger_id"];

    private readonly HttpClient _control =
        new() { BaseAddress = bed.Control, Timeout = TimeSpan.FromSeconds(45) };
    private readonly SortedDictionary<string, string> _shown = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _visits = [];

    /// <summary>Of what was shown, that which these people were shown.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        IReadOnlyDictionary<string, string> shown, IReadOnlyCollection<string> people) =>
        shown.Where(s => people.Contains(s.Key.Split(' ')[0])).ToDictionary();

    /// <summary>What each of these people is shown, by who and where.</summary>
    public async Task<IReadOnlyDictionary<string, string>> WalkAsync(IEnumerable<string> people)
    {
        foreach (var who in people)
        {
            foreach (var words in Words())
            {
                await TypeAsync(who, words);
            }

            // An admin's page looks at the setup, Salesforce included, and is filled again when that is known: it has
            // no range on it, and when it is done no clock of a test says.
            if (who != "ADMI")
            {
                await OpenHomeAsync(who);
            }

            foreach (var shortcut in new[] { "performix.flag.shortcut", "performix.me.shortcut" })
            {
                await UseAsync(who, shortcut);
            }
        }

        return _shown;
    }

    /// <summary>All that the bot sent to Slack's Web API, without what Slack itself had numbered; each call with its
    /// size. What two people were sent at once comes in no order.</summary>
    public async Task<IReadOnlyList<string>> SentAsync()
    {
        var log = await _control.GetFromJsonAsync<JsonObject>("log?kind=api");
        var sent = Objects(log).Where(o => o["method"] is not null).Select(o => o["arguments"]).ToArray();
        foreach (var found in sent.SelectMany(Objects).ToArray())
        {
            Strip(found);
        }

        return [.. sent.Select(s => s?.ToJsonString() ?? "").Select(s => $"{s.Length}: {s}").Order()];
    }

    public void Dispose() => _control.Dispose();

    private IEnumerable<string> Words() =>
    [
        .. bed.Services.GetServices<ICommand>().Select(c => c.Word),
        "", "help", "flga", "flag my patch is bad", "flags North", "flags REPA1", "flags 2025-Q4", "tail last",
        "patch <@U0REPA1|a>", "pipcheck <@U0REPA1|a>", "pipcheck <@U0REPB1|b>",
    ];

    private async Task TypeAsync(string who, string words)
    {
        var text = $"/performix {words}".Trim();
        var body = new { user = "U0" + who, channel = SurfaceCast.Sales, text, answered_within_ms = 30_000 };
        var answer = await DoAsync("command", body);
        Keep($"{who} types {text}", answer);
        if (words.StartsWith("flag", StringComparison.Ordinal))
        {
            await LookAsync(who, text, since: null);
        }

        foreach (var message in (answer["saw"] as JsonArray ?? []).OfType<JsonObject>())
        {
            foreach (var button in Buttons(message))
            {
                await PressAsync(who, text, button, (string?)message["ts"]);
            }
        }
    }

    private async Task OpenHomeAsync(string who)
    {
        var answer = await DoAsync("home", new { user = "U0" + who });
        Keep($"{who} opens Home", answer);
        foreach (var button in Buttons(answer["home"]))
        {
            await PressAsync(who, "Home", button, ts: null, (string?)answer["home"]?["id"]);
        }
    }

    private async Task UseAsync(string who, string shortcut)
    {
        using var response = await _control.PostAsJsonAsync(
            "shortcut", new { user = "U0" + who, callback_id = shortcut });
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        if (response.IsSuccessStatusCode)
        {
            Keep($"{who} uses {shortcut}", answer);
            await LookAsync(who, shortcut, since: null);
        }
    }

    private async Task PressAsync(string who, string where, string action, string? ts, string? view = null)
    {
        var answer = await DoAsync("click", ts is null
            ? (object)new { user = "U0" + who, action_id = action, view_id = view }
            : new { user = "U0" + who, action_id = action, channel = SurfaceCast.Sales, ts });
        Keep($"{who} presses {action} in {where}", answer);
        await LookAsync(who, $"{where} > {action}", ts);
    }

    /// <summary>The windows and new messages that a deed led to; the windows are closed again.</summary>
    private async Task LookAsync(string who, string after, string? since)
    {
        var seen = await _control.GetFromJsonAsync<JsonObject>(
            $"seen?user=U0{who}&channel={SurfaceCast.Sales}&since={since ?? "9999999999"}");
        Keep($"{who} sees after {after}", seen);
        if (seen?["views"] is JsonArray { Count: > 0 })
        {
            await DoAsync("close", new { user = "U0" + who, all = true });
        }
    }

    private async Task<JsonObject> DoAsync(string deed, object body)
    {
        bed.WorkspaceTime.Advance(TimeSpan.FromSeconds(1.5));
        using var response = await _control.PostAsJsonAsync(deed, body);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>() ?? [];
        Assert.True(response.IsSuccessStatusCode, $"{deed} {body}: {answer}");
        return answer;
    }

    private static IEnumerable<string> Buttons(JsonNode? shown) =>
        Objects(shown)
            .Where(o => (string?)o["type"] == "button" && o["url"] is null)
            .Select(o => (string?)o["action_id"] ?? "")
            .Distinct();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.Select(p => p.Value).SelectMany(Objects).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    /// <summary>Slack names a block that has no name; the product's names have a dot in them.</summary>
    private static bool IsDrawn(string? blockId) => blockId?.All(char.IsAsciiHexDigit) == true;

    private static void Strip(JsonObject found)
    {
        foreach (var name in Slacks.Append(IsDrawn((string?)found["block_id"]) ? "block_id" : "ts"))
        {
            found.Remove(name);
        }
    }

    private void Keep(string where, JsonNode? answer)
    {
        var shown = answer?.DeepClone();
        foreach (var found in Objects(shown).ToArray())
        {
            Strip(found);
        }

        // A place that is visited twice is kept twice.
        var who = where.Split(' ')[0];
        var visit = _visits[who] = _visits.GetValueOrDefault(who) + 1;
        _shown[$"{who} {visit:000}: {where}"] = shown?.ToJsonString() ?? "";
    }
}
