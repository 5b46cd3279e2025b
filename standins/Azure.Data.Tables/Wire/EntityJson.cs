using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;
using System.Xml;

namespace Azure.Data.Tables.Wire;

/// <summary>Entities as the service's JSON: types that JSON lacks carry an annotation beside them.</summary>
internal static class EntityJson
{
    private const string TypeSuffix = "@odata.type";

    public static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    public static byte[] Write(ITableEntity entity)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in EntityShape.Properties(entity))
            {
                WriteProperty(writer, name, value);
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    public static T Read<T>(JsonElement json)
        where T : class, ITableEntity
    {
        var values = new Dictionary<string, object>();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal) || property.Name == "odata.metadata")
            {
                continue;
            }

            var type = json.TryGetProperty(property.Name + TypeSuffix, out var annotation)
                ? annotation.GetString()
                : null;
            values[property.Name] = property.Name == nameof(ITableEntity.Timestamp)
                ? property.Value.GetDateTimeOffset()
                : ReadValue(property.Value, type);
        }

        return EntityShape.Make<T>(values);
    }

    private static void WriteProperty(Utf8JsonWriter writer, string name, object value)
    {
        var (type, text) = Annotated(value);
        if (type is not null)
        {
            writer.WriteString(name + TypeSuffix, type);
            writer.WriteString(name, text);
            return;
        }

        switch (value)
        {
            case string plain:
                writer.WriteString(name, plain);
                break;
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case Enum member:
                writer.WriteString(name, member.ToString());
                break;
            default:
                throw new NotSupportedException($"{name}: an entity cannot hold a {value.GetType().Name}.");
        }
    }

    private static (string Type, string Text) Annotated(object value) => value switch
    {
        long number => ("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => ("Edm.Double", XmlConvert.ToString(number) switch
        {
            "INF" => "Infinity",
            "-INF" => "-Infinity",
            var digits => digits,
        }),
        DateTimeOffset time => ("Edm.DateTime", Text(time)),
        DateTime time => ("Edm.DateTime", Text(new DateTimeOffset(time))),
        Guid guid => ("Edm.Guid", guid.ToString("D")),
        byte[] bytes => ("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData data => ("Edm.Binary", Convert.ToBase64String(data.ToArray())),
        _ => (null, null),
    };

    private static object ReadValue(JsonElement value, string type) => type switch
    {
        "Edm.Int64" => long.Parse(value.GetString(), CultureInfo.InvariantCulture),
        "Edm.Double" => value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : double.Parse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture),
        "Edm.DateTime" => value.GetDateTimeOffset(),
        "Edm.Guid" => value.GetGuid(),
        "Edm.Binary" => value.GetBytesFromBase64(),
        _ => value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Null => null,
            JsonValueKind.Number => value.TryGetInt32(out var whole) ? whole : (object)value.GetDouble(),
            _ => value.GetString(),
        },
    };
}
