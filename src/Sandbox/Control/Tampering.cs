using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>Making things go wrong, changing people and channels, starting over.</summary>
internal sealed class Tampering(Team team, SocketHub hub, Events events, Membership membership)
{
    public Task<JsonObject> FaultAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            var kind = body.Text("kind");
            if (body.Flag("lift"))
            {
                team.Faults.Lift(kind);
            }
            else if (!ConnectionFaults.Strike(team, hub, body, kind))
            {
                team.Faults.Add(new Fault(kind, body.Maybe("target") ?? "", body.Maybe("value") ?? "")
                {
                    Times = (int)body.Whole("times", 1),
                });
            }

            team.Journal.Add("fault", new JsonObject { ["kind"] = kind, ["lifted"] = body.Flag("lift") });
            return Task.FromResult(new JsonObject());
        }
    }

    public Task<JsonObject> ChangeAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            new Changes(team, events, membership).Apply(body);
            team.Journal.Add("change", new JsonObject { ["what"] = body.Text("what") });
            return Task.FromResult(new JsonObject());
        }
    }

    public Task<JsonObject> ResetAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            team.Reset();
            team.Journal.Add("reset", []);
            return Task.FromResult(new JsonObject());
        }
    }
}
