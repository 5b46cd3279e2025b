using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>What an error body says, read leniently: an array of codes, an OAuth object, or an edge's HTML.</summary>
/// <param name="Code">Salesforce's code; the HTTP status where the body has none.</param>
/// <param name="Message">Salesforce's words, cut to a length that fits a message.</param>
internal sealed record SalesforceFault(string Code, string Message)
{
    private const int Longest = 300;

    /// <summary>Whether a limit is the one on calls at a time, which passes, rather than the day's.</summary>
    public bool IsConcurrency =>
        Code == FaultCodes.Limit && Message.Contains("Concurrent", StringComparison.OrdinalIgnoreCase);

    public static SalesforceFault Read(int status, string? body)
    {
        try
        {
            using var json = JsonDocument.Parse(body ?? "");
            var first = json.RootElement is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() > 0
                ? array[0]
                : json.RootElement;
            return new SalesforceFault(
                Text(first, "errorCode") ?? Text(first, "error") ?? $"HTTP {status}",
                Cut(Text(first, "message") ?? Text(first, "error_description") ?? ""));
        }
        catch (JsonException)
        {
            return new SalesforceFault($"HTTP {status}", "");
        }
    }

    private static string? Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= Longest ? line : line[..Longest] + "…";
    }
}
