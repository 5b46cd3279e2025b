using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Analysis.Units;

namespace Performix.Connectors.Storage;

/// <summary>A period as <c>{"label","start","end"}</c>, the end exclusive.</summary>
internal sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException();
        return new Period(parts.Label, parts.Start, parts.End);
    }

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Parts(value.Label, value.Start, value.End), options);

    private sealed record Parts(string Label, DateOnly Start, DateOnly End);
}
