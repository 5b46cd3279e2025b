using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>What an administrator, or time, changes: people, memberships, channels, tokens.</summary>
internal sealed class Changes(Team team, Events events, Membership membership)
{
    public void Apply(ControlBody body)
    {
        switch (body.Text("what"))
        {
            case "person":
                ChangePerson(body);
                break;
            case "join":
                membership.Join(Channel(body), body.Text("user"));
                break;
            case "leave":
                Channel(body).Members.Remove(body.Text("user"));
                break;
            case "archive":
                Channel(body).IsArchived = body.Flag("value", true);
                break;
            case "share":
                Share(body);
                break;
            case "revoke":
                team.Revoke(body.Text("token"));
                break;
            case "reload":
                Reload(body.Text("user"));
                break;
            default:
                throw new CannotDo($"no such change: {body.Text("what")}");
        }
    }

    private void ChangePerson(ControlBody body)
    {
        var person = team.People.Find(body.Text("user")) ?? throw new CannotDo("user_not_found");
        var changed = person with
        {
            Email = body.Maybe("email") ?? person.Email,
            RealName = body.Maybe("real_name") ?? person.RealName,
            IsDeleted = body.Flag("deleted", person.IsDeleted),
            IsRestricted = body.Flag("is_restricted", person.IsRestricted),
            ExternalTeamId = body.Maybe("team") ?? person.ExternalTeamId,
            IsEmailConfirmed = body.Flag("is_email_confirmed", person.IsEmailConfirmed),
        };
        team.People.Replace(changed);
        events.Raise("user_change", new JsonObject
        {
            ["type"] = "user_change",
            ["user"] = PersonJson.Of(changed, team, true, true),
        });
    }

    private void Share(ControlBody body)
    {
        var place = Channel(body);
        place.IsExtShared = body.Flag("value", true);
        events.Raise("channel_shared", new JsonObject
        {
            ["type"] = "channel_shared",
            ["connected_team_id"] = "T0ELSEWHERE",
            ["channel"] = place.Id,
        });
    }

    /// <summary>A person's client starts anew: what only they saw is gone.</summary>
    private void Reload(string user)
    {
        foreach (var place in team.Conversations.All)
        {
            place.Posts.RemoveAll(post => post.EphemeralTo == user);
        }

        team.Views.Clear(user);
    }

    private Conversation Channel(ControlBody body) =>
        team.Conversations.Find(body.Text("channel")) ?? throw new CannotDo("channel_not_found");
}
