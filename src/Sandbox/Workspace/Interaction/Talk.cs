using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Saying something, opening the Home tab, using a shortcut.</summary>
internal sealed class Talk(Team team, SocketHub hub, Events events, Posting posting)
{
    private readonly Payloads _payloads = new(team);

    public Post Say(SeedPerson person, Conversation place, string typed, string? threadTs)
    {
        var post = posting.AsPerson(place, person.Id, Escape(typed), threadTs);
        if (threadTs is not null && place.Find(threadTs) is { } parent)
        {
            parent.ThreadTs ??= parent.Ts;
        }

        if (place.Has(team.People.BotId))
        {
            Tell(place, post);
        }

        return post;
    }

    public Envelope? OpenHome(SeedPerson person)
    {
        var direct = team.Conversations.Direct(person.Id, team.People.BotId);
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = person.Id,
            ["channel"] = direct.Id,
            ["tab"] = "home",
        };
        if (team.Views.HomeOf(person.Id) is { } home)
        {
            inner["view"] = ViewJson.Of(home, team);
        }

        return events.Raise("app_home_opened", inner);
    }

    public Envelope Shortcut(SeedPerson person, string callbackId, Conversation? place, Post? post)
    {
        var onMessage = post is not null;
        if (!team.Seed.App.Shortcuts.Any(one => one.CallbackId == callbackId && one.OnMessage == onMessage))
        {
            throw new CannotDo($"no such shortcut: {callbackId}");
        }

        var envelope = new Envelope
        {
            Id = team.Ids.NextUuid(),
            Type = "interactive",
            Payload = place is not null && post is not null
                ? _payloads.MessageShortcut(person, callbackId, place, post)
                : _payloads.Shortcut(person, callbackId),
        };
        hub.Deliver(envelope);
        return envelope;
    }

    private void Tell(Conversation place, Post post)
    {
        var inner = post.ToJson();
        inner["channel"] = place.Id;
        inner["channel_type"] = place.Kind switch
        {
            ConversationKind.DirectMessage => "im",
            ConversationKind.GroupMessage => "mpim",
            ConversationKind.PrivateChannel => "group",
            _ => "channel",
        };
        events.Raise(EventOf(place.Kind), inner, place.IsExtShared);
        if (post.Text.Contains($"<@{team.People.BotId}", StringComparison.Ordinal))
        {
            var mention = inner.DeepClone().AsObject();
            mention["type"] = "app_mention";
            events.Raise("app_mention", mention, place.IsExtShared);
        }
    }

    private static string EventOf(ConversationKind kind) => kind switch
    {
        ConversationKind.DirectMessage => "message.im",
        ConversationKind.GroupMessage => "message.mpim",
        ConversationKind.PrivateChannel => "message.groups",
        _ => "message.channels",
    };

    /// <summary>Slack's client escapes what is typed, and turns @name into a mention.</summary>
    private string Escape(string typed)
    {
        var text = typed.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        return Mentions.Resolve(text, team, withNames: false);
    }
}
