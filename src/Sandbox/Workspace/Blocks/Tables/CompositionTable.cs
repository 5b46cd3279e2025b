using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>
/// Objects that blocks and elements are made of (docs.slack.dev/reference/block-kit/composition-objects).
/// </summary>
internal static class CompositionTable
{
    public static readonly Rule Confirm = new ShapeRule(
        Need("title", Plain(100)),
        Need("text", Words(300)),
        Need("confirm", Plain(30)),
        Need("deny", Plain(30)),
        May("style", Choice("primary", "danger")));

    /// <summary>An option of a menu.</summary>
    public static readonly Rule Option = OptionWith(Plain(75), Plain(75));

    /// <summary>An option of radio buttons or checkboxes, which may be marked up.</summary>
    public static readonly Rule MarkedOption = OptionWith(Words(75), Words(75));

    /// <summary>An option of an overflow menu, which may be a link.</summary>
    public static readonly Rule LinkOption = new ShapeRule(
        Need("text", Plain(75)),
        Need("value", Text(150, 1)),
        May("description", Plain(75)),
        May("url", Text(3000, 1)));

    public static readonly Rule OptionGroup = new ShapeRule(
        Need("label", Plain(75)),
        Need("options", List(Option, 100)));

    public static readonly Rule DispatchConfig = new ShapeRule(
        May("trigger_actions_on", List(Choice("on_enter_pressed", "on_character_entered"), 2)));

    public static readonly Rule Filter = new ShapeRule(
        May("include", List(Choice("im", "mpim", "private", "public"), 4)),
        May("exclude_external_shared_channels", Flag),
        May("exclude_bot_users", Flag))
    {
        Also = [AtLeastOne("include", "exclude_external_shared_channels", "exclude_bot_users")],
    };

    public static readonly Rule SlackFile = new ShapeRule(
        May("id", Text(255, 1)),
        May("url", Text(3000, 1)))
    {
        Also = [ExactlyOne("id", "url")],
    };

    public static readonly Rule Date = new PatternRule("a date as YYYY-MM-DD", text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    public static readonly Rule Time = new PatternRule("a time as HH:mm", text =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>Numbers of a number input are strings.</summary>
    public static readonly Rule Numeral = new PatternRule("a number in a string", text =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    /// <summary>Slack refuses an initial option that is not among the options.</summary>
    public static Cross InitialIsOffered(string initial) => (json, at, findings) =>
    {
        var chosen = json[initial] switch
        {
            JsonArray list => list.ToList(),
            JsonObject one => [one],
            _ => [],
        };
        var offered = Offered(json);
        if (chosen.Any(one => !offered.Contains(Part(one, "value")?.ToString())))
        {
            findings.Add($"{at}/{initial}", "must be one of the options");
        }
    };

    private static HashSet<string?> Offered(JsonObject json)
    {
        var groups = (json["option_groups"] as JsonArray ?? [])
            .Select(group => Part(group, "options") as JsonArray ?? []);
        return groups.Append(json["options"] as JsonArray ?? [])
            .SelectMany(options => options)
            .Select(option => Part(option, "value")?.ToString())
            .ToHashSet(StringComparer.Ordinal);
    }

    private static ShapeRule OptionWith(Rule text, Rule description) =>
        new(Need("text", text), Need("value", Text(150, 1)), May("description", description));
}
