using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Performix.Connectors.Storage;

/// <summary>An instant in UTC with a <c>Z</c>, to the second where it has no fraction.</summary>
internal sealed class UtcInstantJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(
            value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
}
