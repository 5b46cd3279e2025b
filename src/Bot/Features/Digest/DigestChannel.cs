using System.Globalization;
using Newtonsoft.Json.Linq;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Features.Digest;

/// <summary>Posts to the leadership channel, and finds there what was posted before a process ended midway.</summary>
internal sealed class DigestChannel(ISlackApiClient slack, Outbox outbox)
{
    public Task<string> PostAsync(
        string channel, Answer answer, string? threadTs, CancellationToken cancellationToken) =>
        outbox.PostAsync(channel, answer, threadTs, cancellationToken);

    /// <summary>The message with a block of that id since a moment; empty where there is none.</summary>
    public Task<string> FindAsync(
        string channel, string blockId, DateTimeOffset since, CancellationToken cancellationToken) =>
        FoundAsync(
            "conversations.history",
            new Dictionary<string, object>
            {
                ["channel"] = channel,
                ["oldest"] = since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["limit"] = 200,
            },
            blockId,
            cancellationToken);

    /// <summary>The reply with a block of that id; empty where there is none.</summary>
    public Task<string> FindReplyAsync(
        string channel, string parentTs, string blockId, CancellationToken cancellationToken) =>
        FoundAsync(
            "conversations.replies",
            new Dictionary<string, object> { ["channel"] = channel, ["ts"] = parentTs, ["limit"] = 200 },
            blockId,
            cancellationToken);

    private async Task<string> FoundAsync(
        string method, Dictionary<string, object> args, string blockId, CancellationToken cancellationToken)
    {
        var answer = await slack.Get<JObject>(method, args, cancellationToken);
        var found = answer["messages"]?.OfType<JObject>().FirstOrDefault(message =>
            message["blocks"]?.Any(b => (string?)b["block_id"] == blockId) == true);
        return (string?)found?["ts"] ?? "";
    }
}
