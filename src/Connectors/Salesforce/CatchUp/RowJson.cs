using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Rows out of the org's JSON, and out of the same JSON as it was kept. One for each reading: it keeps the
/// texts that many rows share.</summary>
internal sealed class RowJson
{
    private readonly JsonSerializerOptions _options =
        new() { Converters = { new SalesforceInstantJson(), new SharedText() } };

    public TRow Read<TRow>(JsonElement record) =>
        record.Deserialize<TRow>(_options) ?? throw new JsonException("A record is null.");

    public TRow Read<TRow>(string kept) =>
        JsonSerializer.Deserialize<TRow>(kept, _options) ?? throw new JsonException("A kept record is null.");

    public DateTimeOffset? Instant(JsonElement value) => value.Deserialize<DateTimeOffset?>(_options);

    /// <summary>An instant among the fields that have no property.</summary>
    public DateTimeOffset? Instant(OrgRow row, string field) =>
        row.More is { } more && more.TryGetValue(field, out var value) ? Instant(value) : null;

    /// <summary>A record to keep, which can be read as what it is kept for.</summary>
    public StoredRow<TRow> ToKeep<TRow>(JsonElement record)
        where TRow : OrgRow
    {
        _ = Read<TRow>(record);
        return Read<StoredRow<TRow>>(record) with { Json = StoredRow<TRow>.Plain(record) };
    }
}
