using Args = System.Collections.Generic.Dictionary<string, object>;

namespace SlackNet.WebApi;

public interface IChatApi
{
    Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default);

    Task<PostEphemeralResponse> PostEphemeral(
        string userId, Message message, CancellationToken cancellationToken = default);

    Task<MessageUpdateResponse> Update(MessageUpdate messageUpdate, CancellationToken cancellationToken = default);

    Task<MessageTsResponse> Delete(string ts, string channelId, CancellationToken cancellationToken = default);

    Task<ScheduleMessageResponse> ScheduleMessage(
        Message message, DateTime postAt, CancellationToken cancellationToken = default);

    Task DeleteScheduledMessage(
        string messageId, string channelId, bool? asUser = null, CancellationToken cancellationToken = default);

    Task<PermalinkResponse> GetPermalink(
        string channelId, string messageTs, CancellationToken cancellationToken = default);
}

internal sealed class ChatApi(ISlackApiClient client) : IChatApi
{
    public Task<PostMessageResponse> PostMessage(Message message, CancellationToken cancellationToken = default) =>
        client.Post<PostMessageResponse>("chat.postMessage", ArgsOf(message), cancellationToken);

    public Task<PostEphemeralResponse> PostEphemeral(
        string userId, Message message, CancellationToken cancellationToken = default) =>
        client.Post<PostEphemeralResponse>(
            "chat.postEphemeral", new Args(ArgsOf(message)) { ["user"] = userId }, cancellationToken);

    public Task<MessageUpdateResponse> Update(
        MessageUpdate messageUpdate, CancellationToken cancellationToken = default) =>
        client.Post<MessageUpdateResponse>(
            "chat.update",
            new Args
            {
                ["ts"] = messageUpdate.Ts,
                ["channel"] = messageUpdate.ChannelId,
                ["text"] = messageUpdate.Text,
                ["attachments"] = messageUpdate.Attachments,
                ["blocks"] = messageUpdate.Blocks,
                ["parse"] = UnlessDefault(messageUpdate.Parse),
                ["link_names"] = UnlessDefault(messageUpdate.LinkNames),
                ["as_user"] = messageUpdate.AsUser,
                ["file_ids"] = messageUpdate.FileIds
            },
            cancellationToken);

    public Task<MessageTsResponse> Delete(
        string ts, string channelId, CancellationToken cancellationToken = default) =>
        client.Post<MessageTsResponse>(
            "chat.delete", new Args { ["ts"] = ts, ["channel"] = channelId }, cancellationToken);

    public Task<ScheduleMessageResponse> ScheduleMessage(
        Message message, DateTime postAt, CancellationToken cancellationToken = default) =>
        client.Post<ScheduleMessageResponse>(
            "chat.scheduleMessage",
            new Args(ArgsOf(message)) { ["post_at"] = new DateTimeOffset(postAt).ToUnixTimeSeconds() },
            cancellationToken);

    public Task DeleteScheduledMessage(
        string messageId, string channelId, bool? asUser = null, CancellationToken cancellationToken = default) =>
        client.Post(
            "chat.deleteScheduledMessage",
            new Args { ["scheduled_message_id"] = messageId, ["channel"] = channelId, ["as_user"] = asUser },
            cancellationToken);

    public Task<PermalinkResponse> GetPermalink(
        string channelId, string messageTs, CancellationToken cancellationToken = default) =>
        client.Get<PermalinkResponse>(
            "chat.getPermalink", new Args { ["channel"] = channelId, ["message_ts"] = messageTs }, cancellationToken);

    private static Args ArgsOf(Message message) => new()
    {
        ["channel"] = message.Channel,
        ["text"] = message.Text,
        ["parse"] = UnlessDefault(message.Parse),
        ["link_names"] = UnlessDefault(message.LinkNames),
        ["attachments"] = message.Attachments is { Count: > 0 } ? message.Attachments : null,
        ["blocks"] = message.Blocks is { Count: > 0 } ? message.Blocks : null,
        ["unfurl_links"] = message.UnfurlLinks,
        ["unfurl_media"] = message.UnfurlMedia,
        ["username"] = message.Username,
        ["as_user"] = message.AsUser,
        ["icon_url"] = message.IconUrl,
        ["icon_emoji"] = message.IconEmoji,
        ["thread_ts"] = message.ThreadTs,
        ["reply_broadcast"] = UnlessDefault(message.ReplyBroadcast)
    };

    private static object UnlessDefault<T>(T value) where T : struct =>
        EqualityComparer<T>.Default.Equals(value, default) ? null : value;
}
