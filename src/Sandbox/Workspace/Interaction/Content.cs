using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>What a message says, read from a call and found in order.</summary>
internal sealed record Content(string Text, JsonArray? Blocks, JsonArray? Attachments)
{
    /// <summary>Slack cuts longer texts.</summary>
    public const int LongestText = 40_000;
    private const int MostAttachments = 100;

    public static Content Read(ApiCall call, Team team)
    {
        var text = call.Text("text") ?? "";
        var blocks = ReadBlocks(call, team);
        var attachments = ReadAttachments(call);
        if (text.Length == 0 && blocks is null && attachments is null)
        {
            throw new SlackRefusal("no_text");
        }

        if (text.Length == 0)
        {
            call.Warn("missing_text_in_message");
        }

        if (text.Length > LongestText)
        {
            call.Warn("message_truncated");
            text = text[..LongestText];
        }

        var linked = call.Flag("link_names") || call.Text("parse") == "full";
        return new Content(linked ? Mentions.Resolve(text, team, withNames: false) : text, blocks, attachments);
    }

    private static JsonArray? ReadBlocks(ApiCall call, Team team)
    {
        var given = call.Json("blocks", "invalid_blocks_format");
        if (given is null or JsonArray { Count: 0 })
        {
            return null;
        }

        if (given is not JsonArray blocks)
        {
            throw new SlackRefusal("invalid_blocks_format");
        }

        Refuse(BlockRules.Message(blocks));
        MessageFaults.Refuse(blocks, team);
        return Elements.Kept(blocks, team.Ids);
    }

    private static JsonArray? ReadAttachments(ApiCall call)
    {
        if (call.Json("attachments", "invalid_attachments") is not { } given)
        {
            return null;
        }

        if (given is not JsonArray attachments)
        {
            throw new SlackRefusal("invalid_attachments");
        }

        return attachments.Count switch
        {
            0 => null,
            > MostAttachments => throw new SlackRefusal("too_many_attachments"),
            _ => attachments,
        };
    }

    private static void Refuse(IReadOnlyList<Finding> findings)
    {
        if (findings.Count > 0)
        {
            throw Refusals.Of(findings, "invalid_blocks");
        }
    }
}
