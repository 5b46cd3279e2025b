using System.Text.Json;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Rows out of the org's JSON, and out of the same JSON as it was kept.</summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new SalesforceInstantJson() } };

    public static TRow Read<TRow>(JsonElement record) =>
        record.Deserialize<TRow>(Options) ?? throw new JsonException("A record is null.");

    public static TRow Read<TRow>(string kept) =>
        JsonSerializer.Deserialize<TRow>(kept, Options) ?? throw new JsonException("A kept record is null.");
}
