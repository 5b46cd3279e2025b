using SlackNet;

namespace Performix.Bot.Slack.Socket;

/// <summary>Lets the same source compile on SlackNet 0.17, which has no <c>DisconnectAsync</c>; where there is one, it
/// comes before an extension.</summary>
internal static class SocketGoodbye
{
    public static Task DisconnectAsync(this ISlackSocketModeClient socket)
    {
#pragma warning disable CS0618 // Obsolete in 0.18, where this method is never called
        socket.Disconnect();
#pragma warning restore CS0618
        return Task.CompletedTask;
    }
}
