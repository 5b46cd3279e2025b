using SlackNet.Events;
using SlackNet.Interaction;

namespace SlackNet.SocketMode;

public abstract class SocketMessage
{
    public string Type { get; set; }
}

public class Hello : SocketMessage
{
    public ConnectionInfo ConnectionInfo { get; set; }

    public int NumConnections { get; set; }

    public DebugInfo DebugInfo { get; set; }
}

public class ConnectionInfo
{
    public string AppId { get; set; }
}

public class DebugInfo
{
    public string Host { get; set; }

    public string Started { get; set; }

    public int BuildNumber { get; set; }

    public int ApproximateConnectionTime { get; set; }
}

public class Disconnect : SocketMessage
{
    public DisconnectReason Reason { get; set; }

    public DebugInfo DebugInfo { get; set; }
}

public enum DisconnectReason
{
    RefreshRequested,
    SocketModeDisabled
}

public abstract class SocketEnvelope : SocketMessage
{
    public string EnvelopeId { get; set; }

    public bool AcceptsResponsePayload { get; set; }

    public int? RetryAttempt { get; set; }

    public string RetryReason { get; set; }
}

[SlackType("events_api")]
public class EventEnvelope : SocketEnvelope
{
    public EventCallback Payload { get; set; }
}

[SlackType("slash_commands")]
public class SlashCommandEnvelope : SocketEnvelope
{
    public SlashCommand Payload { get; set; }
}

[SlackType("interactive")]
public class InteractionEnvelope : SocketEnvelope
{
    public InteractionRequest Payload { get; set; }
}

public class Acknowledgement
{
    public string EnvelopeId { get; set; }
}

public class Acknowledgement<T> : Acknowledgement
{
    public T Payload { get; set; }
}
