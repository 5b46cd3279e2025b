using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Socket;

/// <summary>How Slack ends a connection: a word ahead, a word when it comes, and the close.</summary>
internal sealed class Disconnects(Team team)
{
    public const int UsualSeconds = 18_060;

    /// <summary>What <c>debug_reconnects=true</c> on the socket's address makes of it.</summary>
    public const int DebugSeconds = 360;

    /// <summary>Slack warns about ten seconds ahead.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(10);

    public static JsonObject DebugInfo(int seconds) => new()
    {
        ["host"] = "applink-sandbox",
        ["build_number"] = 1,
        ["approximate_connection_time"] = seconds,
    };

    /// <summary>Ends the connection when its time is up.</summary>
    public void Plan(SocketConnection connection, int seconds) =>
        Later(TimeSpan.FromSeconds(seconds) - Ahead, () => Send(connection, "warning"));

    /// <summary>After a warning the refresh follows by itself; every other reason closes at once.</summary>
    public void Send(SocketConnection connection, string reason)
    {
        if (!connection.IsOpen)
        {
            return;
        }

        connection.TakesEnvelopes = false;
        var message = new JsonObject
        {
            ["type"] = "disconnect",
            ["reason"] = reason,
            ["debug_info"] = DebugInfo(UsualSeconds),
        };
        team.Journal.Add("disconnect", new JsonObject { ["reason"] = reason, ["connection"] = connection.Number });
        connection.Send(message);
        if (reason == "warning")
        {
            Later(Ahead, () => Send(connection, "refresh_requested"));
        }
        else if (team.Faults.Take("no_close") is null)
        {
            connection.Close();
        }
    }

    private void Later(TimeSpan wait, Action act)
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
            wait,
            Timeout.InfiniteTimeSpan);
    }
}
