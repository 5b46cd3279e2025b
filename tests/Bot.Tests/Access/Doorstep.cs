using System.Text.Json.Nodes;
using Performix.Bot.Tests.Situations;

namespace Performix.Bot.Tests.Access;

/// <summary>The running bot before the local Slack, and hands that press buttons and send forms which the presser was
/// never given: whatever Slack hands on, the bot decides.</summary>
public sealed class Doorstep : IAsyncLifetime
{
    /// <summary>A button that nobody handles: its press gives the right to open one window.</summary>
    private const string NoHandler = "forged.nothing";

    private Bed? _bed;

    internal Bed Bed => _bed ?? throw new InvalidOperationException("not set up");

    /// <summary>The review that the rep has asked for: what a button to its answer carries.</summary>
    public string Review { get; private set; } = "";

    public async Task InitializeAsync()
    {
        _bed = await Bed.MakeAsync(Situations.Situations.Named("rich"));
        var asked = await Bed.PlayAsync(Ways.Reviews.Single(s => s.Name == "review-sent-rep"));
        Assert.Equal("Patch review", (string?)asked?["title"]?["text"]);
        var told = (await Bed.Hands.SeenAsync(Bed.Manager, "@bot")).Last();
        Review = told?["blocks"]?.AsArray()
            .Select(b => (string?)b?["elements"]?[0]?["value"]).Single(v => v is not null) ?? "";
    }

    public async Task DisposeAsync() => await Bed.DisposeAsync();

    /// <summary>What somebody then reads: the window, else the message, as JSON without what Slack counts up.</summary>
    public async Task<string> PressAsync(string who, string button, string value, string channel)
    {
        var ts = await OfferAsync(who, button, value, channel);
        return Plain(await Bed.Hands.PressAsync(new Step("", who, "") { Press = button, Channel = channel }, ts));
    }

    /// <summary>Sends a form of this id, with nothing entered, and says what is then shown.</summary>
    public async Task<string> SendAsync(string who, string form, string channel)
    {
        var ts = await OfferAsync(who, NoHandler, "", channel);
        await Bed.Hands.DoAsync("click", new { user = who, channel, ts, action_id = NoHandler });
        var log = await Bed.Hands.LookAsync("log?after=0&kind=envelope");
        var trigger = Trigger(log["entries"]?.AsArray().Last());
        var opened = await Bed.CallAsync("views.open", new { trigger_id = trigger, view = Form(form) });
        Assert.True((bool?)opened["ok"], opened.ToJsonString());
        var answer = await Bed.Hands.DoAsync("submit", new { user = who, values = new { } });
        var shown = Plain(answer["open"]?.AsArray().LastOrDefault());
        if (answer["open"] is JsonArray { Count: > 0 })
        {
            await Bed.Hands.DoAsync("close", new { user = who, all = true });
        }

        return shown;
    }

    public static string Plain(JsonNode? shown) => new JsonObject
    {
        ["title"] = shown?["title"]?["text"]?.DeepClone(),
        ["text"] = shown?["text"]?.DeepClone(),
        ["blocks"] = new JsonArray([.. (shown?["blocks"]?.AsArray() ?? []).Select(Unnamed)]),
    }.ToJsonString();

    private async Task<string> OfferAsync(string who, string button, string value, string channel)
    {
        var element = new
        {
            type = "button",
            action_id = button,
            value,
            text = new { type = "plain_text", text = "x" },
        };
        var posted = await Bed.CallAsync("chat.postEphemeral", new
        {
            user = who,
            channel,
            text = "x",
            blocks = new[] { new { type = "actions", elements = new[] { element } } },
        });
        return (string?)posted["message_ts"] ?? throw new InvalidOperationException(posted.ToJsonString());
    }

    private static object Form(string callbackId) => new
    {
        type = "modal",
        callback_id = callbackId,
        title = new { type = "plain_text", text = "x" },
        submit = new { type = "plain_text", text = "x" },
        blocks = new[] { new { type = "section", text = new { type = "plain_text", text = "x" } } },
    };

    private static string? Trigger(JsonNode? entry) =>
        (string?)Objects(entry).FirstOrDefault(o => o["trigger_id"] is not null)?["trigger_id"];

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject found => found.Select(p => p.Value).SelectMany(Objects).Prepend(found),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static JsonNode? Unnamed(JsonNode? block)
    {
        var plain = block?.DeepClone().AsObject();
        plain?.Remove("block_id");
        return plain;
    }
}
