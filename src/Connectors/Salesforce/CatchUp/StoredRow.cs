using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>A record as the fact store keeps it: its own JSON without what says where it came from.</summary>
/// <typeparam name="TRow">What it is read as later: of it is known which of its fields are numbers.</typeparam>
internal sealed record StoredRow<TRow> : OrgRow
    where TRow : OrgRow
{
    /// <summary>The record.</summary>
    [JsonIgnore]
    public string Json { get; init; } = "";

    /// <summary>The row that it was merged into, where it was.</summary>
    public string? MasterRecordId { get; init; }

    /// <summary>A record's JSON without what says where it came from.</summary>
    public static string Plain(JsonElement record)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var field in record.EnumerateObject().Where(field => field.Name != "attributes"))
            {
                field.WriteTo(json);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }
}
