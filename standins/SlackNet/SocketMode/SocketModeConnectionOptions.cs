namespace SlackNet.SocketMode;

public class SocketModeConnectionOptions
{
    /// <summary>Slack hands each payload to one of them; two hide the gap while one is renewed.</summary>
    public int NumberOfConnections { get; set; } = 2;

    /// <summary>Between one connection and the next, so that they are not renewed at once.</summary>
    public TimeSpan ConnectionDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Asks Slack to renew connections every six minutes.</summary>
    public bool DebugReconnects { get; set; }
}
