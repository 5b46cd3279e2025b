namespace SlackNet.WebApi;

// Answers that hold one thing, which the API hands out bare.
internal sealed class UserAnswer
{
    public User User { get; set; }
}

internal sealed class ConversationAnswer
{
    public Conversation Channel { get; set; }
}

internal sealed class UploadAnswer
{
    public IList<ExternalFileReference> Files { get; set; } = [];
}
