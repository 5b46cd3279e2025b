using System.Text.Json;
using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Texts of one reading, each kept once: an owner's id stands in every row that the owner has, a stage in thousands.
/// For one reader at a time.
/// </summary>
internal sealed class SharedText : JsonConverter<string>
{
    /// <summary>Longer ones are free text, which hardly comes twice.</summary>
    private const int Longest = 64;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > Longest)
        {
            return reader.GetString();
        }

        Span<char> text = stackalloc char[Longest];
        return One(text[..reader.CopyString(text)]);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private string One(ReadOnlySpan<char> text)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(text, out var one))
        {
            one = text.ToString();
            _known.Add(one);
        }

        return one;
    }
}
