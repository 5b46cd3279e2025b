using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>Faults that happen at once, to the connections that are open.</summary>
internal static class ConnectionFaults
{
    private static readonly string[] Reasons =
        ["warning", "refresh_requested", "link_disabled", "too_many_websockets"];

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
            case "garble":
                struck.ForEach(one => one.SendText("{\"type\":\"hel"));
                return true;
            case "disconnect":
                Disconnect(team, struck, body.Maybe("value") ?? "refresh_requested");
                return true;
            default:
                return false;
        }
    }

    private static void Disconnect(Team team, List<SocketConnection> struck, string reason)
    {
        if (!Reasons.Contains(reason, StringComparer.Ordinal))
        {
            throw new CannotDo($"no such reason: {reason}");
        }

        var disconnects = new Disconnects(team);
        struck.ForEach(one => disconnects.Send(one, reason));
    }
}
