using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>
/// What comes to a response_url: five times in thirty minutes, seen by one person unless said otherwise.
/// </summary>
internal sealed class Responses(Team team, Posting posting)
{
    public void Take(string token, ApiCall call)
    {
        var url = team.FindResponseUrl(token) ?? throw new SlackRefusal("invalid_url") { Status = 404 };
        if (team.Time.GetUtcNow() - url.At > ResponseUrl.Life)
        {
            throw new SlackRefusal("expired_url") { Status = 404 };
        }

        if (url.Uses >= ResponseUrl.Allowed)
        {
            throw new SlackRefusal("used_url") { Status = 404 };
        }

        Apply(url, call);
        url.Uses++;
    }

    private void Apply(ResponseUrl url, ApiCall call)
    {
        var place = team.Conversations.Find(url.ConversationId) ?? throw new SlackRefusal("channel_not_found");
        var source = url.SourceTs is { } ts ? place.Find(ts) : null;
        if (call.Flag("delete_original"))
        {
            Remove(place, source);
            return;
        }

        var content = Content.Read(call, team);
        if (call.Flag("replace_original") && source is not null)
        {
            posting.Replace(source, content);
            return;
        }

        var inChannel = call.Text("response_type") == "in_channel";
        posting.AsBot(place, content, call.Text("thread_ts"), inChannel ? null : url.UserId);
    }

    private void Remove(Conversation place, Post? source)
    {
        if (source is null)
        {
            throw new SlackRefusal("message_not_found") { Status = 404 };
        }

        posting.Remove(place, source);
    }
}
