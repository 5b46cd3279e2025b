using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>What a person entered in an element, in the form Slack reports it.</summary>
internal static class ElementValue
{
    /// <summary>For each element: the field its value is in, and the field it may start from.</summary>
    private static readonly Dictionary<string, (string Field, string Initial)> Fields = new(StringComparer.Ordinal)
    {
        ["static_select"] = ("selected_option", "initial_option"),
        ["external_select"] = ("selected_option", "initial_option"),
        ["radio_buttons"] = ("selected_option", "initial_option"),
        ["overflow"] = ("selected_option", ""),
        ["multi_static_select"] = ("selected_options", "initial_options"),
        ["multi_external_select"] = ("selected_options", "initial_options"),
        ["checkboxes"] = ("selected_options", "initial_options"),
        ["users_select"] = ("selected_user", "initial_user"),
        ["multi_users_select"] = ("selected_users", "initial_users"),
        ["conversations_select"] = ("selected_conversation", "initial_conversation"),
        ["multi_conversations_select"] = ("selected_conversations", "initial_conversations"),
        ["channels_select"] = ("selected_channel", "initial_channel"),
        ["multi_channels_select"] = ("selected_channels", "initial_channels"),
        ["datepicker"] = ("selected_date", "initial_date"),
        ["timepicker"] = ("selected_time", "initial_time"),
        ["datetimepicker"] = ("selected_date_time", "initial_date_time"),
        ["plain_text_input"] = ("value", "initial_value"),
        ["number_input"] = ("value", "initial_value"),
        ["email_text_input"] = ("value", "initial_value"),
        ["url_text_input"] = ("value", "initial_value"),
        ["rich_text_input"] = ("rich_text_value", "initial_value"),
        ["file_input"] = ("files", ""),
    };

    public static bool IsStateful(JsonObject element) =>
        Fields.ContainsKey(TypeOf(element)) && TypeOf(element) != "overflow";

    public static string? FieldOf(JsonObject element) => Fields.GetValueOrDefault(TypeOf(element)).Field;

    /// <summary>The state of an element that nobody has touched.</summary>
    public static JsonObject Initial(JsonObject element)
    {
        var (field, initial) = Fields[TypeOf(element)];
        var empty = field.EndsWith('s') ? new JsonArray() : null;
        return new JsonObject
        {
            ["type"] = TypeOf(element),
            [field] = initial.Length > 0 && element[initial] is { } value ? value.DeepClone() : empty,
        };
    }

    /// <summary>The state after <paramref name="entered"/>; options are given by their value.</summary>
    public static JsonObject Of(JsonObject element, JsonNode? entered)
    {
        var field = FieldOf(element) ?? "value";
        return new JsonObject
        {
            ["type"] = TypeOf(element),
            [field] = field switch
            {
                "selected_option" => entered is null ? null : Option(element, entered),
                "selected_options" => new JsonArray([.. List(entered).Select(one => Option(element, one))]),
                "value" => AsText(entered),
                _ => entered?.DeepClone(),
            },
        };
    }

    /// <summary>True when there is something in it.</summary>
    public static bool IsFilled(JsonObject state)
    {
        var value = state.FirstOrDefault(pair => pair.Key != "type").Value;
        return value switch
        {
            null => false,
            JsonArray list => list.Count > 0,
            JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length > 0,
            _ => true,
        };
    }

    private static JsonNode Option(JsonObject element, JsonNode entered)
    {
        if (entered is JsonObject whole)
        {
            return whole.DeepClone();
        }

        var wanted = AsText(entered) ?? "";
        var options = OptionsOf(element)
            .Concat((element["option_groups"] as JsonArray ?? []).SelectMany(OptionsOf))
            .OfType<JsonObject>();
        return options.FirstOrDefault(one => Elements.TextOf(one, "value") == wanted)?.DeepClone()
            ?? throw new Interaction.CannotDo($"no_such_option: {wanted}");
    }

    private static IEnumerable<JsonNode> OptionsOf(JsonNode? holder) =>
        (holder?["options"] as JsonArray ?? []).OfType<JsonObject>();

    private static IEnumerable<JsonNode> List(JsonNode? entered) => entered switch
    {
        JsonArray list => list.OfType<JsonNode>(),
        null => [],
        _ => [entered],
    };

    private static string? AsText(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.TryGetValue<double>(out var number) =>
            number.ToString(CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    private static string TypeOf(JsonObject element) => Elements.TextOf(element, "type") ?? "";
}
