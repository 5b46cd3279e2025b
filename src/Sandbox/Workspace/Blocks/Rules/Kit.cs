using System.Globalization;
using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Blocks.Rules;

/// <summary>The words that the tables of blocks and elements are written in.</summary>
internal static class Kit
{
    public static readonly Rule Flag = new FlagRule();

    public static readonly Field Kind = Need("type", new TextRule(1, 255));

    public static Field Need(string name, Rule rule) => new(name, rule, true);

    public static Field May(string name, Rule rule) => new(name, rule, false);

    public static Rule Text(int most, int least = 0) => new TextRule(least, most);

    public static Rule List(Rule item, int most, int least = 1) => new ListRule(item, least, most);

    public static Rule Choice(params string[] words) => new ChoiceRule(words);

    public static Rule Whole(double least, double most) => new NumberRule(least, most, true);

    /// <summary>A plain_text object.</summary>
    public static Rule Plain(int most, int least = 1) => new UnionRule((type, _) =>
        type == "plain_text" ? PlainShape(most, least) : null);

    /// <summary>A plain_text or mrkdwn object.</summary>
    public static Rule Words(int most, int least = 1) => new UnionRule((type, _) => type switch
    {
        "plain_text" => PlainShape(most, least),
        "mrkdwn" => MarkedShape(most, least),
        _ => null,
    });

    public static Cross ExactlyOne(params string[] names) => (json, at, findings) =>
    {
        if (names.Count(name => json[name] is not null) != 1)
        {
            findings.Add(at, "must define exactly one of " + string.Join(", ", names));
        }
    };

    public static Cross AtLeastOne(params string[] names) => (json, at, findings) =>
    {
        if (names.All(name => json[name] is null))
        {
            findings.Add(at, "must define one of " + string.Join(", ", names));
        }
    };

    public static Cross NotAbove(string less, string more) => (json, at, findings) =>
    {
        if (Number(json[less]) is { } low && Number(json[more]) is { } high && low > high)
        {
            findings.Add($"{at}/{less}", $"must not be more than {more}");
        }
    };

    /// <summary>A property of what may not be an object at all.</summary>
    public static JsonNode? Part(JsonNode? node, string name) => (node as JsonObject)?[name];

    public static double? Number(JsonNode? node) =>
        double.TryParse(node?.ToString(), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ShapeRule PlainShape(int most, int least) =>
        new(Kind, Need("text", Text(most, least)), May("emoji", Flag));

    private static ShapeRule MarkedShape(int most, int least) =>
        new(Kind, Need("text", Text(most, least)), May("verbatim", Flag));
}
