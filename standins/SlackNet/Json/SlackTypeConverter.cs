using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SlackNet.Blocks;
using SlackNet.Events;
using SlackNet.Interaction;
using SlackNet.SocketMode;

namespace SlackNet;

/// <summary>Reads a place that can hold several classes by its <c>type</c>; an unknown one becomes null.</summary>
internal sealed class SlackTypeConverter(ISlackTypeResolver types) : JsonConverter
{
    private static readonly HashSet<Type> Places =
    [
        typeof(Block), typeof(BlockElement), typeof(IBlockElement), typeof(IActionElement), typeof(IInputBlockElement),
        typeof(IContextElement), typeof(IContextActionElement), typeof(TextObject), typeof(TableCell),
        typeof(RichTextElement), typeof(RichTextSectionElement), typeof(ElementValue), typeof(BlockAction),
        typeof(InteractionRequest), typeof(Event), typeof(SocketMessage)
    ];

    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => Places.Contains(objectType);

    public override object ReadJson(
        JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (JToken.ReadFrom(reader) is not JObject json)
        {
            return null;
        }

        var type = types.FindType(objectType, (string)json["type"]) ?? objectType;
        if (type.IsAbstract || type.IsInterface)
        {
            return null;
        }

        // Not Deserialize: a concrete place (Event) would come straight back here.
        var value = Activator.CreateInstance(type, nonPublic: true);
        using var content = json.CreateReader();
        serializer.Populate(content, value);
        return value;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException("Objects are written by property.");
}
