using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Who comes into a conversation; the app hears of it where it is a member itself.</summary>
internal sealed class Membership(Team team, Events events)
{
    public void Join(Conversation place, string userId)
    {
        if (place.Has(userId))
        {
            return;
        }

        place.Members.Add(userId);
        if (place.Has(team.People.BotId))
        {
            events.Raise("member_joined_channel", new JsonObject
            {
                ["type"] = "member_joined_channel",
                ["user"] = userId,
                ["channel"] = place.Id,
                ["channel_type"] = place.Kind == ConversationKind.PublicChannel ? "C" : "G",
                ["team"] = team.People.Find(userId)?.ExternalTeamId ?? team.Seed.TeamId,
            });
        }
    }
}
