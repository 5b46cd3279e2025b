using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks.Rules;
using Performix.Sandbox.Workspace.Blocks.Tables;
using static Performix.Sandbox.Workspace.Blocks.Rules.Kit;

namespace Performix.Sandbox.Workspace.Blocks;

/// <summary>Whether Slack would take these blocks, or this view, and if not, what it would name.</summary>
internal static class BlockRules
{
    private const int MostInMessage = 50;
    private const int MostInView = 100;

    private static readonly Field[] ViewFields =
    [
        Kind,
        Need("blocks", List(BlockTable.Any, MostInView, 0)),
        May("private_metadata", Text(3000)),
        May("callback_id", Text(255)),
        May("external_id", Text(255)),
    ];

    private static readonly ShapeRule Home = new(ViewFields);

    private static readonly ShapeRule Modal = new(
    [
        .. ViewFields,
        Need("title", Plain(24)),
        May("close", Plain(24)),
        May("submit", Plain(24)),
        May("clear_on_close", Flag),
        May("notify_on_close", Flag),
        May("submit_disabled", Flag),
    ]);

    public static IReadOnlyList<Finding> Message(JsonArray blocks)
    {
        var findings = new Findings(Surface.Message);
        new ListRule(BlockTable.Any, 0, MostInMessage).Check(blocks, "/blocks", findings);
        Together(blocks, "/blocks", findings);
        return findings.All;
    }

    public static IReadOnlyList<Finding> View(JsonObject view, Surface surface)
    {
        var findings = new Findings(surface);
        var wanted = surface == Surface.Home ? "home" : "modal";
        if (Elements.TextOf(view, "type") != wanted)
        {
            findings.Add("/view/type", $"must be {wanted}");
            return findings.All;
        }

        (surface == Surface.Home ? Home : Modal).Check(view, "/view", findings);
        var blocks = view["blocks"] as JsonArray ?? [];
        Together(blocks, "/view/blocks", findings);
        if (surface == Surface.Modal && view["submit"] is null && Of("input", blocks).Any())
        {
            findings.Add("/view", "missing required field: submit");
        }

        return findings.All;
    }

    /// <summary>Rules over all blocks of a message or view.</summary>
    private static void Together(JsonArray blocks, string at, Findings findings)
    {
        DistinctBlockIds(blocks, at, findings);
        DistinctActionIds(blocks, at, findings);
        BlockTable.MarkdownTogether(blocks, at, findings);
        if (Of("table", blocks).Skip(1).Any())
        {
            findings.Add(at, "only_one_table_allowed", "invalid_attachments");
        }

        if (Of("data_visualization", blocks).Skip(2).Any())
        {
            findings.Add(at, "no more than 2 data_visualization blocks allowed");
        }

        if (Elements.In(blocks).Count(one => one.Element["focus_on_load"]?.ToString() == "true") > 1)
        {
            findings.Add(at, "only one element may have focus_on_load");
        }
    }

    private static void DistinctBlockIds(JsonArray blocks, string at, Findings findings)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is JsonObject block && Elements.TextOf(block, "block_id") is { } id && !met.Add(id))
            {
                findings.Add($"{at}/{i.ToString(CultureInfo.InvariantCulture)}/block_id",
                    $"block_id already exists: {id}");
            }
        }
    }

    /// <summary>An action_id may come again in another block, not in the same.</summary>
    private static void DistinctActionIds(JsonArray blocks, string at, Findings findings)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var ids = Elements.In([blocks[i]?.DeepClone()])
                .Select(one => Elements.TextOf(one.Element, "action_id"))
                .Where(id => id is not null);
            foreach (var again in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            {
                var place = i.ToString(CultureInfo.InvariantCulture);
                findings.Add($"{at}/{place}", $"action_id already exists: {again.Key}");
            }
        }
    }

    private static IEnumerable<JsonObject> Of(string type, JsonArray blocks) =>
        blocks.OfType<JsonObject>().Where(block => Elements.TextOf(block, "type") == type);
}
