using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Puts messages of the bot, and of Slack itself, into conversations.</summary>
internal sealed class Posting(Team team)
{
    public const string SlackbotId = "USLACKBOT";

    public Post AsBot(Conversation conversation, Content content, string? threadTs, string? ephemeralTo) =>
        team.Add(conversation, new Post
        {
            Ts = team.NextTs(),
            ConversationId = conversation.Id,
            UserId = team.People.BotId,
            BotId = team.Seed.App.BotId,
            Text = content.Text,
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            ThreadTs = threadTs,
            EphemeralTo = ephemeralTo,
        });

    public void Replace(Post post, Content content)
    {
        post.Text = content.Text;
        post.Blocks = content.Blocks;
        post.Attachments = content.Attachments;
        team.Say("message_changed", post);
    }

    public void Remove(Conversation conversation, Post post)
    {
        conversation.Posts.Remove(post);
        team.Say("message_deleted", post);
    }

    /// <summary>What Slack tells one person, such as that a command failed.</summary>
    public Post AsSlack(Conversation conversation, string userId, string text) =>
        team.Add(conversation, new Post
        {
            Ts = team.NextTs(),
            ConversationId = conversation.Id,
            UserId = SlackbotId,
            Text = text,
            EphemeralTo = userId,
        });

    public Post AsPerson(Conversation conversation, string userId, string text, string? threadTs) =>
        team.Add(conversation, new Post
        {
            Ts = team.NextTs(),
            ConversationId = conversation.Id,
            UserId = userId,
            Text = text,
            ThreadTs = threadTs,
        });
}
