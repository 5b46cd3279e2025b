using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Socket;

/// <summary>
/// The app's connections. Each envelope goes to one of them, by no pattern, and must be
/// acknowledged within three seconds.
/// </summary>
internal sealed class SocketHub(Team team)
{
    public const int MostConnections = 10;
    public static readonly TimeSpan AckWithin = TimeSpan.FromSeconds(3);

    private readonly List<SocketConnection> _connections = [];
    private readonly Dictionary<string, Ticket> _tickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Envelope> _pending = new(StringComparer.Ordinal);
    private readonly Disconnects _disconnects = new(team);
    private readonly Random _choice = new(5);
    private int _numbered;

    public IReadOnlyList<SocketConnection> Connections => _connections;

    public Ticket NewTicket()
    {
        var ticket = new Ticket(team.Ids.NextUuid(), team.Time.GetUtcNow());
        return _tickets[ticket.Id] = ticket;
    }

    /// <summary>The ticket, which is then gone; null when it is unknown, used or too old.</summary>
    public Ticket? Redeem(string id) =>
        _tickets.Remove(id, out var ticket) && team.Time.GetUtcNow() - ticket.At <= Ticket.Life ? ticket : null;

    public async Task ServeAsync(HttpContext context)
    {
        Ticket? ticket;
        lock (team.Gate)
        {
            ticket = Redeem(context.Request.Query["ticket"].ToString());
        }

        if (ticket is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (await SocketUpgrade.AcceptAsync(context) is not { } accepted)
        {
            return;
        }

        var number = Interlocked.Increment(ref _numbered);
        using var connection = new SocketConnection(number, accepted.Socket, accepted.Stream);
        var soon = context.Request.Query["debug_reconnects"] == "true";
        Open(connection, soon ? Disconnects.DebugSeconds : Disconnects.UsualSeconds);
        await connection.RunAsync(text => Received(connection, text), context.RequestAborted);
        Closed(connection);
    }

    /// <summary>Sends the envelope on one connection and starts its three seconds.</summary>
    public void Deliver(Envelope envelope)
    {
        var open = _connections.FindAll(one => one.TakesEnvelopes);
        envelope.SentAt = team.Time.GetUtcNow();
        if (open.Count == 0)
        {
            Fail(envelope, Outcome.DispatchFailed);
            return;
        }

        var connection = open[_choice.Next(open.Count)];
        _pending[envelope.Id] = envelope;
        envelope.Deadline = team.Time.CreateTimer(
            _ => Expire(envelope), null, AckWithin, Timeout.InfiniteTimeSpan);
        Log("envelope", connection, envelope.ToWire());
        Send(connection, envelope);
    }

    /// <summary>As it should be, or as a fault has it: half and then cut, whole and then cut, or twice.</summary>
    private void Send(SocketConnection connection, Envelope envelope)
    {
        if (team.Faults.Take("cut_envelope", envelope.Type) is not null)
        {
            connection.TakesEnvelopes = false;
            connection.SendHalf(envelope.ToWire());
            return;
        }

        connection.Send(envelope.ToWire());
        if (team.Faults.Take("duplicate_envelope", envelope.Type) is not null)
        {
            connection.Send(envelope.ToWire());
        }

        if (team.Faults.Take("drop_after_envelope", envelope.Type) is { } drop)
        {
            connection.TakesEnvelopes = false;
            var wait = double.TryParse(drop.Value, CultureInfo.InvariantCulture, out var s) ? s : 0.1;
            Later(TimeSpan.FromSeconds(wait), () => DropIfOpen(connection));
        }
    }

    private void Open(SocketConnection connection, int seconds)
    {
        lock (team.Gate)
        {
            _connections.Add(connection);
            Log("connected", connection, []);
            if (_connections.Count > MostConnections)
            {
                _disconnects.Send(connection, "too_many_websockets");
                return;
            }

            if (team.Faults.Take("slow_hello") is { } slow)
            {
                var wait = double.Parse(slow.Value, CultureInfo.InvariantCulture);
                Later(TimeSpan.FromSeconds(wait), () => GreetIfOpen(connection, seconds));
            }
            else if (team.Faults.Take("no_hello") is null)
            {
                Greet(connection, seconds);
            }
        }
    }

    private static void DropIfOpen(SocketConnection connection)
    {
        if (connection.IsOpen)
        {
            connection.Drop();
        }
    }

    private void GreetIfOpen(SocketConnection connection, int seconds)
    {
        if (connection.IsOpen)
        {
            Greet(connection, seconds);
        }
    }

    private void Greet(SocketConnection connection, int seconds)
    {
        var hello = new JsonObject
        {
            ["type"] = "hello",
            ["num_connections"] = _connections.Count,
            ["debug_info"] = Disconnects.DebugInfo(seconds),
            ["connection_info"] = new JsonObject { ["app_id"] = team.Seed.App.Id },
        };
        Log("hello", connection, hello.DeepClone().AsObject());
        connection.Send(hello);
        connection.TakesEnvelopes = true;
        _disconnects.Plan(connection, seconds);
    }

    private void Closed(SocketConnection connection)
    {
        lock (team.Gate)
        {
            connection.TakesEnvelopes = false;
            connection.IsOpen = false;
            _connections.Remove(connection);
            Log("disconnected", connection, []);
        }
    }

    private void Received(SocketConnection connection, string text)
    {
        lock (team.Gate)
        {
            JsonObject? message;
            try
            {
                message = JsonNode.Parse(text) as JsonObject;
            }
            catch (JsonException)
            {
                message = null;
            }

            if (message?["envelope_id"] is not JsonValue id || id.GetValueKind() != JsonValueKind.String)
            {
                Log("not_an_ack", connection, new JsonObject { ["length"] = text.Length });
                return;
            }

            Acknowledge(connection, id.GetValue<string>(), message["payload"] as JsonObject);
        }
    }

    private void Acknowledge(SocketConnection connection, string id, JsonObject? payload)
    {
        if (!_pending.Remove(id, out var envelope))
        {
            Log("late_ack", connection, new JsonObject { ["envelope_id"] = id });
            return;
        }

        var after = team.Time.GetUtcNow() - envelope.SentAt;
        Log("ack", connection, new JsonObject
        {
            ["envelope_id"] = id,
            ["after_ms"] = (long)after.TotalMilliseconds,
            ["payload"] = payload?.DeepClone(),
            ["payload_ignored"] = payload is { Count: > 0 } && !envelope.AcceptsResponse,
        });
        envelope.OnAck(envelope.AcceptsResponse ? payload : null);
        envelope.Settle(Outcome.Acked, after);
    }

    private void Expire(Envelope envelope)
    {
        lock (team.Gate)
        {
            if (_pending.Remove(envelope.Id))
            {
                Fail(envelope, Outcome.OperationTimeout);
            }
        }
    }

    private void Fail(Envelope envelope, Outcome outcome)
    {
        team.Journal.Add("unanswered", new JsonObject
        {
            ["envelope_id"] = envelope.Id,
            ["type"] = envelope.Type,
            ["outcome"] = OutcomeName.Of(outcome),
        });
        envelope.OnFailure(outcome);
        envelope.Settle(outcome);
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

    private void Log(string kind, SocketConnection connection, JsonObject detail)
    {
        detail["connection"] = connection.Number;
        team.Journal.Add(kind, detail);
    }
}
