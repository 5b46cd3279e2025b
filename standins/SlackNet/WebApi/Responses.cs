using SlackNet.Events;

namespace SlackNet.WebApi;

public class PostMessageResponse
{
    public string Ts { get; set; }

    public string Channel { get; set; }

    public MessageEvent Message { get; set; }
}

public class PostEphemeralResponse
{
    public string MessageTs { get; set; }
}

public class MessageUpdateResponse
{
    public string Ts { get; set; }

    public string Channel { get; set; }

    public string Text { get; set; }
}

public class MessageTsResponse
{
    public string Ts { get; set; }

    public string Channel { get; set; }
}

public class ScheduleMessageResponse
{
    public string Channel { get; set; }

    public string ScheduledMessageId { get; set; }
}

public class PermalinkResponse
{
    public string Channel { get; set; }

    public string Permalink { get; set; }
}

public class ViewResponse
{
    public ViewInfo View { get; set; }
}

public class AuthTestResponse
{
    public string Url { get; set; }

    public string Team { get; set; }

    public string User { get; set; }

    public string TeamId { get; set; }

    public string UserId { get; set; }
}

public class ConnectionOpenResponse
{
    public bool Ok { get; set; }

    public string Url { get; set; }
}

public class UserListResponse
{
    public IList<User> Members { get; set; } = [];

    public ResponseMetadata ResponseMetadata { get; set; }
}

public class ConversationMembersResponse
{
    public IList<string> Members { get; set; } = [];

    public ResponseMetadata ResponseMetadata { get; set; }
}

public class UploadUrlExternalResponse
{
    public string UploadUrl { get; set; }

    public string FileId { get; set; }
}
