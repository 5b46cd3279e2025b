using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Analysis.Units;

namespace Performix.Connectors.Storage;

/// <summary>A bare interval as <c>{"lo","hi","level"}</c>: the level is said, since it need not be 95 %.</summary>
internal sealed class IntervalJson : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException();
        return new Interval(parts.Lo, parts.Hi, parts.Level);
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Parts(value.Low, value.High, value.Level), options);

    private sealed record Parts(double Lo, double Hi, double Level);
}
