using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Which conversations the bot may see and write in.</summary>
internal sealed class Access(Team team)
{
    /// <summary>A conversation the bot can see: a private one only where it is a member.</summary>
    public Conversation Visible(string id)
    {
        var found = team.Conversations.Find(id) ?? throw new SlackRefusal("channel_not_found");
        var isOpen = found.Kind == ConversationKind.PublicChannel || found.Has(team.People.BotId);
        return isOpen ? found : throw new SlackRefusal("channel_not_found");
    }

    /// <summary>As <see cref="Visible"/>, for reading what is in it: that needs the scope of its kind.</summary>
    public Conversation Readable(ApiCall call, string family)
    {
        var found = Visible(call.Required("channel"));
        var needed = ScopeOf(found.Kind) + ":" + family;
        if (!call.HasScope(needed))
        {
            throw MissingScope(call, needed);
        }

        return found;
    }

    /// <summary>Where a message may go: a conversation, a channel's name, or a person.</summary>
    public Conversation Writable(string target)
    {
        var found = target[0] is 'U' or 'W' && team.Conversations.Find(target) is null
            ? DirectWith(target)
            : team.Conversations.Find(target) ?? team.Conversations.ByName(target);
        if (found is null || (found.Kind != ConversationKind.PublicChannel && !found.Has(team.People.BotId)))
        {
            throw new SlackRefusal("channel_not_found");
        }

        return found.IsArchived ? throw new SlackRefusal("is_archived") : found;
    }

    /// <summary>As <see cref="Writable"/>; a public channel also has to have the bot in it.</summary>
    public Conversation Joined(ApiCall call)
    {
        var found = Writable(call.Required("channel"));
        return found.Has(team.People.BotId) || call.HasScope("chat:write.public")
            ? found
            : throw new SlackRefusal("not_in_channel");
    }

    public static string ScopeOf(ConversationKind kind) => kind switch
    {
        ConversationKind.PublicChannel => "channels",
        ConversationKind.PrivateChannel => "groups",
        ConversationKind.DirectMessage => "im",
        _ => "mpim",
    };

    public static SlackRefusal MissingScope(ApiCall call, string needed) => new("missing_scope")
    {
        Extra = new() { ["needed"] = needed, ["provided"] = call.Scopes },
    };

    private Conversation? DirectWith(string userId)
    {
        if (userId == team.People.BotId)
        {
            throw new SlackRefusal("cannot_dm_bot");
        }

        return team.People.Find(userId) is { IsDeleted: false, IsBot: false }
            ? team.Conversations.Direct(userId, team.People.BotId)
            : null;
    }
}
