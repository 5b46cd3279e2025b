using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>Compiled in a build with <c>-p:Checks=true</c> only. A local Slack of such a build keeps the lines too and
/// gives them out at <c>_control/ledger</c>.</summary>
public sealed partial class FlagLedger(IOptions<SlackOptions> slack)
{
    private static readonly HttpClient Http = new();

    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    /// <summary>Every statement since the start, one JSON line each, oldest first.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    partial void Keep(FlagStatement statement)
    {
        var line = Write(statement);
        lock (gate)
        {
            lines.Add(line);
            Tell(line);
        }
    }

    private void Tell(string line)
    {
        if (slack.Value.ApiBaseUrl.IsLoopback)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post, new Uri(slack.Value.ApiBaseUrl, "../_control/ledger"))
            {
                Content = new StringContent(line, Encoding.UTF8, "application/json"),
            };
            using var response = Http.Send(request);
        }
    }

    private static string Write(FlagStatement shown)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("viewer", shown.Viewer);
            json.WriteString("at", shown.At);
            json.WritePropertyName("members");
            JsonSerializer.Serialize(json, shown.Members);
            json.WriteNumber("n", shown.N);
            json.WritePropertyName("range");
            JsonSerializer.Serialize(json, shown.Range is { } range ? new[] { range.Low, range.High } : null);
            json.WritePropertyName("count");
            JsonSerializer.Serialize(json, shown.Count);
            json.WriteString("text", shown.Text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
