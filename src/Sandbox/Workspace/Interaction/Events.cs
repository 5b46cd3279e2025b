using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>
/// Events that the app asked for. One that is not acknowledged comes again: at once, after a
/// minute, after five.
/// </summary>
internal sealed class Events(Team team, SocketHub hub)
{
    private static readonly TimeSpan[] RetryAfter =
        [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];
    private readonly Payloads _payloads = new(team);

    /// <summary>
    /// Sends the event if the app asked for its kind; <paramref name="kind"/> is the name it subscribes by.
    /// </summary>
    public Envelope? Raise(string kind, JsonObject inner, bool extShared = false)
    {
        if (!team.Seed.App.Events.Contains(kind, StringComparer.Ordinal))
        {
            return null;
        }

        inner["event_ts"] ??= team.NextTs();
        var payload = _payloads.Event(inner, team.Ids.Next("Ev"), extShared);
        var envelope = Send(payload, 0, "");
        Repeat(payload, inner, extShared);
        return envelope;
    }

    private void Repeat(JsonObject payload, JsonObject inner, bool extShared)
    {
        if (team.Faults.Take("duplicate_event") is { } fault)
        {
            // Seen in the wild: the same happening under another event id (slackapi/node-slack-sdk 2141).
            var again = fault.Value == "new_id" ? _payloads.Event(inner, team.Ids.Next("Ev"), extShared) : payload;
            Send(again, 0, "");
        }
    }

    private Envelope Send(JsonObject payload, int attempt, string reason)
    {
        var envelope = new Envelope
        {
            Id = team.Ids.NextUuid(),
            Type = "events_api",
            Payload = payload,
            RetryAttempt = attempt,
            RetryReason = reason,
            OnFailure = outcome => Again(payload, attempt, outcome),
        };
        hub.Deliver(envelope);
        return envelope;
    }

    private void Again(JsonObject payload, int attempt, Outcome outcome)
    {
        if (attempt >= RetryAfter.Length)
        {
            return;
        }

        var reason = outcome == Outcome.OperationTimeout ? "timeout" : "connection_failed";
        ITimer? timer = null;
        timer = team.Time.CreateTimer(
            _ =>
            {
                timer?.Dispose();
                Late(payload, attempt, reason);
            },
            null,
            RetryAfter[attempt],
            Timeout.InfiniteTimeSpan);
    }

    private void Late(JsonObject payload, int attempt, string reason)
    {
        lock (team.Gate)
        {
            Send(payload, attempt + 1, reason);
        }
    }
}
