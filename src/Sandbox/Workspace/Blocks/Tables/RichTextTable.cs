using Performix.Sandbox.Workspace.Blocks.Rules;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks.Tables;

/// <summary>What rich text consists of (docs.slack.dev/reference/block-kit/blocks/rich-text-block).</summary>
internal static class RichTextTable
{
    private static readonly Rule Style = new ShapeRule(
        May("bold", Flag),
        May("italic", Flag),
        May("strike", Flag),
        May("code", Flag),
        May("underline", Flag),
        May("highlight", Flag),
        May("client_highlight", Flag),
        May("unlink", Flag));

    private static readonly Dictionary<string, Rule> Inline = new(StringComparer.Ordinal)
    {
        ["text"] = Piece(Need("text", Text(int.MaxValue - 1, 1))),
        ["link"] = Piece(Need("url", Text(3000, 1)), May("text", Text(3000)), May("unsafe", Flag)),
        ["emoji"] = Piece(Need("name", Text(255, 1)), May("unicode", Text(255)), May("skin_tone", Whole(1, 6))),
        ["user"] = Piece(Need("user_id", Text(255, 1))),
        ["usergroup"] = Piece(Need("usergroup_id", Text(255, 1))),
        ["channel"] = Piece(Need("channel_id", Text(255, 1))),
        ["broadcast"] = Piece(Need("range", Choice("here", "channel", "everyone"))),
        ["color"] = Piece(Need("value", Text(255, 1))),
        ["date"] = Piece(
            Need("timestamp", Whole(0, 99_999_999_999)), Need("format", Text(255, 1)),
            May("url", Text(3000)), May("fallback", Text(255))),
    };

    private static readonly Rule Pieces = List(new UnionRule((type, _) => Inline.GetValueOrDefault(type)), 1000, 0);

    private static readonly Rule Section = new ShapeRule(Kind, Need("elements", Pieces));

    private static readonly Field Border = May("border", Whole(0, 1));

    private static readonly Dictionary<string, Rule> Parts = new(StringComparer.Ordinal)
    {
        ["rich_text_section"] = Section,
        ["rich_text_quote"] = new ShapeRule(Kind, Need("elements", Pieces), Border),
        ["rich_text_preformatted"] = new ShapeRule(
            Kind, Need("elements", Pieces), Border, May("language", Text(255))),
        ["rich_text_list"] = new ShapeRule(
            Kind,
            Need("elements", List(new UnionRule((type, _) => type == "rich_text_section" ? Section : null), 1000)),
            Need("style", Choice("bullet", "ordered")),
            May("indent", Whole(0, 8)),
            May("offset", Whole(0, 100_000)),
            Border),
    };

    /// <summary>The block, also as a cell of a table.</summary>
    public static Rule Block { get; } = new ShapeRule(
        Kind,
        May("block_id", Text(255, 1)),
        Need("elements", List(new UnionRule((type, _) => Parts.GetValueOrDefault(type)), 1000)));

    private static ShapeRule Piece(params Field[] fields) => new([Kind, May("style", Style), .. fields]);
}
