using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>What Slack's client checks in a modal before it submits: by block id, what is wrong.</summary>
internal static partial class InputCheck
{
    public static JsonObject Errors(OpenView view)
    {
        var errors = new JsonObject();
        var inputs = view.Blocks.OfType<JsonObject>().Where(one => Elements.TextOf(one, "type") == "input");
        foreach (var block in inputs)
        {
            var id = Elements.TextOf(block, "block_id") ?? "";
            if (block["element"] is JsonObject element && Fault(block, element, view.Values[id]) is { } fault)
            {
                errors[id] = fault;
            }
        }

        return errors;
    }

    private static string? Fault(JsonObject block, JsonObject element, JsonNode? entered)
    {
        var state = entered?[Elements.TextOf(element, "action_id") ?? ""] as JsonObject;
        if (state is null || !ElementValue.IsFilled(state))
        {
            return block["optional"]?.GetValue<bool>() == true ? null : "Please complete this required field.";
        }

        return state["value"] is JsonValue value ? TextFault(element, value.GetValue<string>()) : null;
    }

    private static string? TextFault(JsonObject element, string text) => Elements.TextOf(element, "type") switch
    {
        "plain_text_input" => LengthFault(element, text),
        "number_input" => NumberFault(element, text),
        "email_text_input" when !EmailPattern().IsMatch(text) => "Please enter a valid email address.",
        "url_text_input" when !Uri.TryCreate(text, UriKind.Absolute, out _) => "Please enter a valid URL.",
        _ => null,
    };

    private static string? LengthFault(JsonObject element, string text)
    {
        if (Bound(element, "min_length") is { } min && text.Length < min)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Please enter at least {min} characters.");
        }

        var most = Bound(element, "max_length") ?? 3000;
        return text.Length > most
            ? string.Create(CultureInfo.InvariantCulture, $"Please enter at most {most} characters.")
            : null;
    }

    private static string? NumberFault(JsonObject element, string text)
    {
        var decimals = element["is_decimal_allowed"]?.GetValue<bool>() == true;
        var style = decimals ? NumberStyles.Float : NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
        {
            return decimals ? "Please enter a number." : "Please enter a whole number.";
        }

        if (Bound(element, "min_value") is { } min && number < min)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Please enter a number of at least {min}.");
        }

        return Bound(element, "max_value") is { } max && number > max
            ? string.Create(CultureInfo.InvariantCulture, $"Please enter a number of at most {max}.")
            : null;
    }

    private static decimal? Bound(JsonObject element, string name) =>
        decimal.TryParse(element[name]?.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
            ? bound
            : null;

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EmailPattern();
}
