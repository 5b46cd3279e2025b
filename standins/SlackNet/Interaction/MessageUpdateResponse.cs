using SlackNet.Blocks;
using SlackNet.WebApi;

namespace SlackNet.Interaction;

/// <summary>A message as a response_url takes it, with the word on who sees it and what it replaces.</summary>
public class MessageUpdateResponse : IReadOnlyMessage
{
    private readonly MessageResponse _response;

    public MessageUpdateResponse(MessageResponse response) => _response = response;

    public ResponseType ResponseType => _response.ResponseType;

    public bool ReplaceOriginal => _response.ReplaceOriginal;

    public bool DeleteOriginal => _response.DeleteOriginal;

    public string Text => _response.Message?.Text;

    [IgnoreIfDefault]
    public ParseMode Parse => _response.Message?.Parse ?? default;

    [IgnoreIfDefault]
    public bool LinkNames => _response.Message?.LinkNames ?? false;

    [IgnoreIfEmpty]
    public IList<Attachment> Attachments => _response.Message?.Attachments;

    [IgnoreIfEmpty]
    public IList<Block> Blocks => _response.Message?.Blocks;

    public string ThreadTs => _response.Message?.ThreadTs;
}

public class SlashCommandMessageResponse : IReadOnlyMessage
{
    private readonly SlashCommandResponse _response;

    public SlashCommandMessageResponse(SlashCommandResponse response) => _response = response;

    public ResponseType ResponseType => _response.ResponseType;

    public string Text => _response.Message?.Text;

    [IgnoreIfDefault]
    public ParseMode Parse => _response.Message?.Parse ?? default;

    [IgnoreIfDefault]
    public bool LinkNames => _response.Message?.LinkNames ?? false;

    [IgnoreIfEmpty]
    public IList<Attachment> Attachments => _response.Message?.Attachments;

    [IgnoreIfEmpty]
    public IList<Block> Blocks => _response.Message?.Blocks;

    public string ThreadTs => _response.Message?.ThreadTs;
}
