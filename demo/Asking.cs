using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Performix.Demo;

/// <summary>A person at the local Slack who asks the bot something.</summary>
internal sealed class Asking(Uri control) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private readonly HttpClient _http = new() { BaseAddress = control };

    public void Dispose() => _http.Dispose();

    /// <summary>Asks for the tail, again and again until the first reading of the org is diagnosed.</summary>
    public async Task<JsonArray> UntilDiagnosedAsync(string user, string channel, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await AskAsync(user, channel, cancellationToken);
            if (answer["outcome"]?.GetValue<string>() == "acked"
                && answer["saw"] is JsonArray { Count: > 0 } saw
                && !saw.ToJsonString().Contains("No diagnosis yet", StringComparison.Ordinal))
            {
                return saw;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private async Task<JsonNode> AskAsync(string user, string channel, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(
            "command",
            new { user, channel, text = "/performix tail", answered_within_ms = 30_000 },
            cancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken)
            ?? throw new InvalidOperationException("The workspace answered nothing.");
    }
}
