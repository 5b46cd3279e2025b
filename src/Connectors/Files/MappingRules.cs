using System.Text.RegularExpressions;
using Performix.Connectors.Files.Yaml;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files;

/// <summary>Reads the conditions of a mapping.</summary>
internal static class MappingRules
{
    /// <summary>A field with its values or pattern; without a field, no condition.</summary>
    public static FieldRule ToRule(YamlMap map)
    {
        var rule = new FieldRule(map.Word("field", ""), map.Texts("values")) { Pattern = map.Word("pattern", "") };
        var hasField = rule.Field.Length > 0;
        var hasValues = rule.Values.Count > 0 || rule.Pattern.Length > 0;
        if (hasField != hasValues)
        {
            var reason = hasField ? "values or a pattern are needed beside a field" : "the field is missing";
            map.Fault(hasField ? "values" : "field", reason);
        }

        return WithSoundPattern(map, rule);
    }

    /// <summary>An object with a condition on its records; without a field, all of them.</summary>
    public static ActivityRule ToActivityRule(YamlMap map)
    {
        var name = map.Required("object")?.Value ?? "Task";
        if (name is not ("Task" or "Event"))
        {
            map.Fault("object", $"'{name}' is not one of Task, Event");
        }

        return new ActivityRule(name, ToRule(map) is { Field.Length: > 0 } rule ? rule : null);
    }

    private static FieldRule WithSoundPattern(YamlMap map, FieldRule rule)
    {
        try
        {
            _ = new Regex(rule.Pattern, FieldRule.Options, Regex.InfiniteMatchTimeout);
            return rule;
        }
        catch (ArgumentException)
        {
            map.Fault("pattern", $"'{rule.Pattern}' is not a regular expression");
        }
        catch (NotSupportedException)
        {
            map.Fault("pattern", $"'{rule.Pattern}' looks around or back, which is not supported");
        }

        return rule with { Pattern = "" };
    }
}
