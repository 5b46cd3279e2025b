using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>Looking: the whole state, what one person sees, and the log.</summary>
internal sealed class Watching(Team team, SocketHub hub, Presence presence)
{
    /// <summary>Everything, or with <c>user</c> what that person sees.</summary>
    public Task<JsonObject> StateAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            var user = body.Maybe("user");
            var state = new JsonObject
            {
                ["team"] = new JsonObject { ["id"] = team.Seed.TeamId, ["name"] = team.Seed.TeamName },
                ["app"] = AppJson(),
                ["now"] = team.Time.GetUtcNow().ToUnixTimeSeconds(),
                ["last"] = team.Journal.Last,
                ["people"] = new JsonArray([.. team.People.All.Select(Person)]),
                ["channels"] = new JsonArray([.. team.Conversations.All
                    .Where(one => user is null || one.Has(user))
                    .Select(one => Place(one, user))]),
                ["connections"] = new JsonArray([.. hub.Connections.Select(Connection)]),
                ["faults"] = new JsonArray([.. team.Faults.All.Select(Fault)]),
            };
            if (user is not null)
            {
                state["views"] = Sight.Stack(team, user);
                state["home"] = team.Views.HomeOf(user) is { } home ? Sight.View(home, team) : null;
            }

            return Task.FromResult(state);
        }
    }

    /// <summary>
    /// What a person sees in a conversation after a time stamp; with <c>wait_ms</c>, waits until there is something.
    /// </summary>
    public async Task<JsonObject> SeenAsync(ControlBody body, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = body.Whole("wait_ms", 0);
        patience.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(waiting, 1)));
        while (true)
        {
            var last = team.Journal.Last;
            var seen = See(body);
            if (waiting <= 0 || seen["messages"] is JsonArray { Count: > 0 })
            {
                return seen;
            }

            if (!await ChangedAsync(team.Journal.ChangedSince(last), patience.Token, cancellationToken))
            {
                return seen;
            }
        }
    }

    /// <summary>
    /// Log entries after a number, of one kind if asked; with <c>wait_ms</c>, waits until there is one.
    /// </summary>
    public async Task<JsonObject> LogAsync(ControlBody body, CancellationToken cancellationToken)
    {
        var after = body.Whole("after", 0);
        var kind = body.Maybe("kind");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var waiting = body.Whole("wait_ms", 0);
        patience.CancelAfter(TimeSpan.FromMilliseconds(Math.Max(waiting, 1)));
        while (true)
        {
            var last = team.Journal.Last;
            var entries = team.Journal.After(after).Where(entry => kind is null || entry.Kind == kind).ToList();
            if (entries.Count > 0 || waiting <= 0
                || !await ChangedAsync(team.Journal.ChangedSince(last), patience.Token, cancellationToken))
            {
                return new JsonObject
                {
                    ["last"] = last,
                    ["entries"] = new JsonArray([.. entries.Select(entry => entry.ToJson())]),
                };
            }
        }
    }

    /// <summary>Waits for a change; false where the patience ends first.</summary>
    public static async Task<bool> ChangedAsync(Task changed, CancellationToken patience, CancellationToken gone)
    {
        try
        {
            await changed.WaitAsync(patience);
            return true;
        }
        catch (OperationCanceledException)
        {
            gone.ThrowIfCancellationRequested();
            return false;
        }
    }

    private JsonObject See(ControlBody body)
    {
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            var place = presence.Place(person, body.Text("channel"));
            return new JsonObject
            {
                ["channel"] = place.Id,
                ["messages"] = Sight.PostsOf(place, person.Id, body.Maybe("since")),
                ["views"] = Sight.Stack(team, person.Id),
            };
        }
    }

    private JsonObject AppJson() => new()
    {
        ["id"] = team.Seed.App.Id,
        ["name"] = team.Seed.App.Name,
        ["bot_user_id"] = team.People.BotId,
        ["commands"] = new JsonArray([.. team.Seed.App.Commands.Select(one =>
            new JsonObject { ["name"] = one.Name, ["usage_hint"] = one.UsageHint })]),
        ["shortcuts"] = new JsonArray([.. team.Seed.App.Shortcuts.Select(one => new JsonObject
        {
            ["callback_id"] = one.CallbackId,
            ["name"] = one.Name,
            ["on_message"] = one.OnMessage,
        })]),
    };

    private static JsonObject Person(SeedPerson one) => new()
    {
        ["id"] = one.Id,
        ["name"] = one.Name,
        ["real_name"] = one.RealName,
        ["role"] = one.Role.ToString(),
        ["tz"] = one.TimeZone,
        ["locale"] = one.Locale,
        ["is_bot"] = one.IsBot,
        ["deleted"] = one.IsDeleted,
        ["is_guest"] = one.IsRestricted || one.IsUltraRestricted,
        ["is_external"] = one.ExternalTeamId is not null,
    };

    private static JsonObject Place(Conversation one, string? user) => new()
    {
        ["id"] = one.Id,
        ["name"] = one.Name,
        ["kind"] = one.Kind.ToString(),
        ["topic"] = one.Topic,
        ["is_archived"] = one.IsArchived,
        ["is_ext_shared"] = one.IsExtShared,
        ["members"] = new JsonArray([.. one.Members.Select(member => (JsonNode)member)]),
        ["messages"] = user is not null
            ? Sight.PostsOf(one, user)
            : new JsonArray([.. one.Posts.Select(post => post.ToJson())]),
    };

    private static JsonObject Connection(SocketConnection one) => new()
    {
        ["number"] = one.Number,
        ["takes_envelopes"] = one.TakesEnvelopes,
        ["is_half_open"] = one.IsHalfOpen,
    };

    private static JsonObject Fault(Fault one) => new()
    {
        ["kind"] = one.Kind,
        ["target"] = one.Target,
        ["value"] = one.Value,
        ["times"] = one.Times,
    };
}
