using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce;

/// <summary>Salesforce's instants: <c>2026-01-31T12:00:00.000+0000</c>, whose offset has no colon, and <c>...Z</c> from
/// Bulk. System.Text.Json reads the second only.</summary>
internal sealed class SalesforceInstantJson : JsonConverter<DateTimeOffset>
{
    private static readonly string[] Forms =
        ["yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"];

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.TryParseExact(
            reader.GetString(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : throw new JsonException($"'{reader.GetString()}' is no instant as Salesforce writes them");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Forms[0], CultureInfo.InvariantCulture));
}
