using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Analysis.Units;

namespace Performix.Connectors.Storage;

/// <summary>An estimate as <c>{"value","lo","hi"}</c>; every interval in the contract is 95 %.</summary>
internal sealed class EstimateJson : JsonConverter<Estimate>
{
    private const double Level = 0.95;

    public override Estimate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<Parts>(ref reader, options) ?? throw new JsonException();
        return new Estimate(parts.Value, new Interval(parts.Lo, parts.Hi, Level));
    }

    public override void Write(Utf8JsonWriter writer, Estimate value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer, new Parts(value.Value, value.Interval.Low, value.Interval.High), options);

    private sealed record Parts(double Value, double Lo, double Hi);
}
