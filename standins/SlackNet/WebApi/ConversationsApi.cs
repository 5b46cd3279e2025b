#nullable enable
using Args = System.Collections.Generic.Dictionary<string, object?>;

namespace SlackNet.WebApi;

public interface IConversationsApi
{
    Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default);

    Task<string> Open(string channelId, CancellationToken cancellationToken = default);

    Task<Conversation> Info(
        string channelId, bool includeLocale = false, bool includeNumMembers = false,
        CancellationToken cancellationToken = default);

    Task<ConversationMembersResponse> Members(
        string channelId, int limit = 100, string? cursor = null, CancellationToken cancellationToken = default);

    Task<Conversation> Join(string channelId, CancellationToken cancellationToken = default);
}

internal sealed class ConversationsApi(ISlackApiClient client) : IConversationsApi
{
    public Task<string> Open(IEnumerable<string> userIds, CancellationToken cancellationToken = default) =>
        Open(new Args { ["users"] = string.Join(",", userIds) }, cancellationToken);

    public Task<string> Open(string channelId, CancellationToken cancellationToken = default) =>
        Open(new Args { ["channel"] = channelId }, cancellationToken);

    public async Task<Conversation> Info(
        string channelId, bool includeLocale = false, bool includeNumMembers = false,
        CancellationToken cancellationToken = default)
    {
        var args = new Args
        {
            ["channel"] = channelId,
            ["include_locale"] = includeLocale,
            ["include_num_members"] = includeNumMembers
        };
        return (await client.Get<ConversationAnswer>("conversations.info", args, cancellationToken)
            .ConfigureAwait(false)).Channel;
    }

    public Task<ConversationMembersResponse> Members(
        string channelId, int limit = 100, string? cursor = null, CancellationToken cancellationToken = default) =>
        client.Get<ConversationMembersResponse>(
            "conversations.members",
            new Args { ["channel"] = channelId, ["limit"] = limit, ["cursor"] = cursor },
            cancellationToken);

    public async Task<Conversation> Join(string channelId, CancellationToken cancellationToken = default)
    {
        var args = new Args { ["channel"] = channelId };
        return (await client.Post<ConversationAnswer>("conversations.join", args, cancellationToken)
            .ConfigureAwait(false)).Channel;
    }

    private async Task<string> Open(Args args, CancellationToken cancellationToken) =>
        (await client.Post<ConversationAnswer>("conversations.open", args, cancellationToken)
            .ConfigureAwait(false)).Channel.Id;
}
