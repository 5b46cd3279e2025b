using System.Text.Json.Nodes;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>One thing delivered to the app, from being sent to being settled.</summary>
internal sealed class Envelope
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }

    /// <summary><c>slash_commands</c>, <c>interactive</c> or <c>events_api</c>.</summary>
    public required string Type { get; init; }

    public required JsonObject Payload { get; init; }

    public bool AcceptsResponse { get; init; }

    public int? RetryAttempt { get; init; }

    public string? RetryReason { get; init; }

    /// <summary>What the acknowledgement does, with its payload if it had one.</summary>
    public Action<JsonObject?> OnAck { get; init; } = _ => { };

    /// <summary>What happens when none came in time, or there was no one to ask.</summary>
    public Action<Outcome> OnFailure { get; init; } = _ => { };

    public DateTimeOffset SentAt { get; set; }

    public TimeSpan? AckAfter { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>Something that Slack tells the person instead of asking the app.</summary>
    public string? Refusal { get; init; }

    public Task Settled => _settled.Task;

    public ITimer? Deadline { get; set; }

    public void Settle(Outcome outcome, TimeSpan? ackAfter = null)
    {
        Outcome = outcome;
        AckAfter = ackAfter;
        Deadline?.Dispose();
        _settled.TrySetResult();
    }

    public static Envelope Refused(string id, string reason)
    {
        var refused = new Envelope { Id = id, Type = "", Payload = [], Refusal = reason };
        refused.Settle(Outcome.Refused);
        return refused;
    }

    public JsonObject ToWire()
    {
        var wire = new JsonObject
        {
            ["envelope_id"] = Id,
            ["type"] = Type,
            ["payload"] = Payload.DeepClone(),
            ["accepts_response_payload"] = AcceptsResponse,
        };
        if (RetryAttempt is { } attempt)
        {
            wire["retry_attempt"] = attempt;
            wire["retry_reason"] = RetryReason ?? "";
        }

        return wire;
    }
}
