using System.Text.Json.Nodes;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>JSON that a test expects to be of a certain kind.</summary>
internal static class Reading
{
    public static JsonObject Object(this JsonNode? node) => Assert.IsType<JsonObject>(node);

    public static JsonArray List(this JsonNode? node) => Assert.IsType<JsonArray>(node);

    public static string Text(this JsonNode? node) => Assert.IsAssignableFrom<JsonValue>(node).GetValue<string>();

    /// <summary>The text at a path of names, such as <c>view/state/values</c>.</summary>
    public static string At(this JsonNode? node, string path) =>
        path.Split('/').Aggregate(node, (inner, name) => inner is JsonArray list
            ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)]
            : inner?[name]).Text();

    public static bool Flag(this JsonNode? node) => Assert.IsAssignableFrom<JsonValue>(node).GetValue<bool>();

    public static void IsOk(this JsonObject answer) => Assert.True(answer["ok"].Flag(), answer.ToJsonString());

    public static void IsRefused(this JsonObject answer, string code)
    {
        Assert.False(answer["ok"].Flag(), answer.ToJsonString());
        Assert.Equal(code, answer["error"].Text());
    }

    /// <summary>Refused with this code, and with this place named.</summary>
    public static void IsRefused(this JsonObject answer, string code, string pointer)
    {
        answer.IsRefused(code);
        var messages = answer["response_metadata"]?["messages"].List().Select(one => one.Text()) ?? [];
        Assert.Contains(messages, one => one.EndsWith($"[json-pointer:{pointer}]", StringComparison.Ordinal));
    }
}
