using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>Faults that happen at once, to the connections that are open.</summary>
internal static class ConnectionFaults
{
    /// <summary>Slack warns about ten seconds ahead.</summary>
    private static readonly TimeSpan Warning = TimeSpan.FromSeconds(10);

    /// <summary>True when the kind is one of these and was done.</summary>
    public static bool Strike(Team team, SocketHub hub, ControlBody body, string kind)
    {
        var only = body.Whole("connection", 0);
        var struck = hub.Connections.Where(one => only == 0 || one.Number == only).ToList();
        switch (kind)
        {
            case "half_open":
                struck.ForEach(one => one.Freeze());
                return true;
            case "drop":
                struck.ForEach(one => one.Drop());
                return true;
            case "disconnect":
                struck.ForEach(one => Disconnect(team, hub, one, body.Maybe("value") ?? "refresh_requested"));
                return true;
            default:
                return false;
        }
    }

    private static void Disconnect(Team team, SocketHub hub, SocketConnection connection, string reason)
    {
        switch (reason)
        {
            case "warning":
                hub.SendDisconnect(connection, reason);
                Later(team, () => Disconnect(team, hub, connection, "refresh_requested"));
                break;
            case "refresh_requested" or "link_disabled" or "too_many_websockets":
                hub.SendDisconnect(connection, reason);
                connection.Close();
                break;
            default:
                throw new CannotDo($"no such reason: {reason}");
        }
    }

    private static void Later(Team team, Action act)
    {
        ITimer? timer = null;
        timer = team.Time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                lock (team.Gate)
                {
                    act();
                }
            },
            null,
            Warning,
            Timeout.InfiniteTimeSpan);
    }
}
