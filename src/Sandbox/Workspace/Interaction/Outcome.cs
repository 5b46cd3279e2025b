namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>How something that a person did ended, seen from Slack.</summary>
internal enum Outcome
{
    Pending,
    Acked,

    /// <summary>No acknowledgement within three seconds.</summary>
    OperationTimeout,

    /// <summary>No connection to deliver it on.</summary>
    DispatchFailed,

    /// <summary>Slack took it without asking the app.</summary>
    Refused,
}
