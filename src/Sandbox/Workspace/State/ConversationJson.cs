using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A conversation as <c>conversations.info</c> shows it.</summary>
internal static class ConversationJson
{
    private const long Created = 1_700_000_000;

    public static JsonObject Of(Conversation one, Team team, bool withLocale, bool withCount)
    {
        var json = one.Kind == ConversationKind.DirectMessage ? Direct(one, team) : Channel(one, team);
        if (withLocale)
        {
            json["locale"] = one.Locale;
        }

        if (withCount)
        {
            json["num_members"] = one.Members.Count;
        }

        return json;
    }

    private static JsonObject Direct(Conversation one, Team team) => new()
    {
        ["id"] = one.Id,
        ["created"] = Created,
        ["is_im"] = true,
        ["is_archived"] = false,
        ["is_org_shared"] = false,
        ["context_team_id"] = team.Seed.TeamId,
        ["user"] = one.Members.Find(member => member != team.People.BotId) ?? team.People.BotId,
        ["is_open"] = true,
    };

    private static JsonObject Channel(Conversation one, Team team) => new()
    {
        ["id"] = one.Id,
        ["name"] = one.Name,
        ["name_normalized"] = one.Name,
        ["created"] = Created,
        ["is_channel"] = one.Kind == ConversationKind.PublicChannel,
        ["is_group"] = one.Kind == ConversationKind.PrivateChannel,
        ["is_im"] = false,
        ["is_mpim"] = one.Kind == ConversationKind.GroupMessage,
        ["is_private"] = one.Kind != ConversationKind.PublicChannel,
        ["is_archived"] = one.IsArchived,
        ["is_general"] = one.Name == "general",
        ["is_shared"] = one.IsExtShared || one.IsOrgShared,
        ["is_ext_shared"] = one.IsExtShared,
        ["is_pending_ext_shared"] = one.IsPendingExtShared,
        ["is_org_shared"] = one.IsOrgShared,
        ["is_member"] = one.Has(team.People.BotId),
        ["context_team_id"] = team.Seed.TeamId,
        ["shared_team_ids"] = new JsonArray(team.Seed.TeamId),
        ["topic"] = new JsonObject { ["value"] = one.Topic, ["creator"] = "", ["last_set"] = 0 },
        ["purpose"] = new JsonObject { ["value"] = "", ["creator"] = "", ["last_set"] = 0 },
    };
}
