using SlackNet.WebApi;

namespace SlackNet.Interaction;

public enum ResponseType
{
    InChannel,
    Ephemeral
}

public class SlashCommandResponse
{
    public Message Message { get; set; }

    public ResponseType ResponseType { get; set; } = ResponseType.Ephemeral;
}

public class MessageResponse
{
    /// <summary>In channel unless set: everyone reads it.</summary>
    public ResponseType ResponseType { get; set; }

    public bool ReplaceOriginal { get; set; }

    public bool DeleteOriginal { get; set; }

    public Message Message { get; set; }
}
