using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Features.Digest;

/// <summary>The next digest as a person reads it, and as the blocks that Slack would get.</summary>
internal sealed class DigestPreview(DigestSource source, TimeProvider time)
{
    /// <summary>Who calls the command line.</summary>
    private const string Viewer = "command line";

    private const string NotAsked = "Slack could not be asked which reps the leaders head. A cohort whose figures "
        + "would give fewer than 5 others away to one of them is in this preview, and not in the digest.";

    private static readonly JsonSerializer Serializer =
        JsonSerializer.Create(Default.JsonSettings().SerializerSettings);

    /// <summary>Both; null before the first snapshot.</summary>
    public async Task<string?> WriteAsync(CancellationToken cancellationToken)
    {
        var (_, when) = await source.PlanAsync(cancellationToken);
        var week = when.NextAfter(time.GetUtcNow());
        try
        {
            return Written(await source.OfAsync(week, Viewer, cancellationToken), week);
        }
        catch (Exception fault) when (fault is SlackException or HttpRequestException)
        {
            var content = await source.WithoutReadersAsync(week, Viewer, cancellationToken);
            return content is null ? null : $"{NotAsked}\n\n{Written(content, week)}";
        }
    }

    private string? Written(DigestContent? content, DateTimeOffset week)
    {
        if (content is null)
        {
            return null;
        }

        var parent = Json(DigestView.Parent(content, week));
        var detail = Json(DigestView.Detail(content, week, source.Culture));
        return $"{Text(parent)}\n\n— in its thread —\n\n{Text(detail)}\n\n"
            + new JArray(parent, detail).ToString(Formatting.Indented);
    }

    private static JObject Json(Answer answer) => new()
    {
        ["text"] = answer.Text,
        ["blocks"] = JToken.FromObject(answer.Blocks, Serializer),
    };

    private static string Text(JObject message) => string.Join("\n\n", message["blocks"]?.Select(Block) ?? []);

    private static string Block(JToken block) => (string?)block["type"] switch
    {
        "context" => string.Join(" ", block["elements"]?.Select(e => (string?)e["text"]) ?? []),
        "data_visualization" => (string?)block["title"] ?? "",
        _ => (string?)block["text"]?["text"] ?? "",
    };
}
