namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>An outcome in Slack's spelling.</summary>
internal static class OutcomeName
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Acked => "acked",
        Outcome.OperationTimeout => "operation_timeout",
        Outcome.DispatchFailed => "dispatch_failed",
        Outcome.Refused => "refused",
        _ => "pending",
    };
}
