using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>
/// Each block: on which surfaces it may stand and what it consists of
/// (docs.slack.dev/reference/block-kit/blocks).
/// </summary>
internal static class BlockTable
{
    /// <summary>Nothing in a message is longer than the message may be.</summary>
    private const int Longest = 12_000;

    private static readonly string[] NotInContainers = ["container", "card", "carousel", "markdown"];

    private static readonly Rule Image = new ShapeRule(
        Kind,
        May("image_url", Text(3000, 1)),
        May("slack_file", CompositionTable.SlackFile),
        Need("alt_text", Text(2000)))
    {
        Also = [ExactlyOne("image_url", "slack_file")],
    };

    private static readonly Rule Accessory = EitherElement("image", Image, ElementTable.In(Place.Section));

    private static readonly Rule ContextElement = new UnionRule((type, _) => type switch
    {
        "image" => Image,
        "plain_text" or "mrkdwn" => Words(3000),
        _ => null,
    });

    private static readonly Rule Card = Block(
        May("title", Words(150)),
        May("subtitle", Words(150)),
        May("body", Words(200)),
        May("hero_image", Image),
        May("icon", Image),
        May("actions", List(ElementTable.In(Place.Actions), 25)));

    private static readonly Dictionary<string, (Surface Surfaces, Rule Rule)> All = new(StringComparer.Ordinal)
    {
        ["section"] = (Surface.All, Block(
            May("text", Words(3000)),
            May("fields", List(Words(2000), 10)),
            May("accessory", Accessory),
            May("expand", Flag)) with
        { Also = [AtLeastOne("text", "fields")] }),
        ["header"] = (Surface.All, Block(Need("text", Plain(150)))),
        ["divider"] = (Surface.All, Block()),
        ["context"] = (Surface.All, Block(Need("elements", List(ContextElement, 10)))),
        ["actions"] = (Surface.All, Block(Need("elements", List(ElementTable.In(Place.Actions), 25)))),
        ["context_actions"] = (Surface.Message, Block(
            Need("elements", List(ElementTable.In(Place.ContextActions), 5)))),
        ["image"] = (Surface.All, Block(
            May("image_url", Text(3000, 1)),
            May("slack_file", CompositionTable.SlackFile),
            Need("alt_text", Text(2000)),
            May("title", Plain(2000))) with
        { Also = [ExactlyOne("image_url", "slack_file")] }),
        ["input"] = (Surface.All, Block(
            Need("label", Plain(2000)),
            Need("element", ElementTable.In(Place.Input)),
            May("hint", Plain(2000)),
            May("optional", Flag),
            May("dispatch_action", Flag))),
        ["rich_text"] = (Surface.All, RichTextTable.Block),
        ["video"] = (Surface.All, Block(
            Need("title", Plain(200)),
            Need("alt_text", Text(2000)),
            Need("thumbnail_url", Text(3000, 1)),
            Need("video_url", Text(3000, 1)),
            May("title_url", Text(3000)),
            May("description", Plain(200)),
            May("author_name", Text(50)),
            May("provider_name", Text(50)),
            May("provider_icon_url", Text(3000)))),
        ["markdown"] = (Surface.Message, Block(Need("text", Text(Longest, 1)))),
        ["table"] = (Surface.Message, Block(
            Need("rows", TableRules.Rows),
            May("column_settings", TableRules.Columns)) with
        { Also = [TableRules.NotTooLong] }),
        ["data_table"] = (Surface.Message, Block(
            Need("rows", TableRules.DataRows),
            Need("caption", Text(3000, 1)),
            May("page_size", Whole(1, 100)),
            May("row_header_column_index", Whole(0, 19))) with
        {
            Also = [TableRules.NotTooLong, TableRules.HeaderAndEvenRows],
        }),
        ["data_visualization"] = (Surface.Message, Block(
            Need("title", Text(50, 1)), Need("chart", ChartTable.Chart))),
        ["alert"] = (Surface.Modal, Block(
            Need("text", Words(200)),
            May("level", Choice("default", "info", "warning", "error", "success")))),
        ["card"] = (Surface.Message, Card),
        ["carousel"] = (Surface.Message, Block(Need("elements", List(Card, 10)))),
        ["container"] = (Surface.Message, Block(
            May("title", Words(150)),
            May("is_collapsible", Flag),
            May("default_collapsed", Flag),
            Need("child_blocks", List(Child(), 10)))),
    };

    /// <summary>A block on the surface that is being looked at.</summary>
    public static Rule Any { get; } = new UnionRule((type, findings) =>
        All.TryGetValue(type, out var found) && (found.Surfaces & findings.Surface) != Surface.None
            ? found.Rule
            : null);

    private static ShapeRule Block(params Field[] fields) => new([Kind, May("block_id", Text(255, 1)), .. fields]);

    private static UnionRule Child() => new((type, findings) =>
        NotInContainers.Contains(type, StringComparer.Ordinal) ? null : ((UnionRule)Any).ByType(type, findings));

    private static UnionRule EitherElement(string name, Rule one, Rule others) => new((type, findings) =>
        type == name ? one : ((UnionRule)others).ByType(type, findings));

    /// <summary>The texts of all markdown blocks together.</summary>
    public static void MarkdownTogether(JsonArray blocks, string at, Findings findings)
    {
        var length = blocks.OfType<JsonObject>()
            .Where(block => Elements.TextOf(block, "type") == "markdown")
            .Sum(block => Elements.TextOf(block, "text")?.Length ?? 0);
        if (length > Longest)
        {
            findings.Add(at, "markdown blocks must be less than 12001 characters together", "msg_too_long");
        }
    }
}
