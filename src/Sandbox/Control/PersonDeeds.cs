using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.Interaction;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Control;

/// <summary>What a person can do, done for them: each answers with how it ended and what they then saw.</summary>
internal sealed class PersonDeeds(Team team, Hands hands, Presence presence)
{
    public async Task<JsonObject> CommandAsync(ControlBody body, CancellationToken cancellationToken)
    {
        SeedPerson person;
        Conversation place;
        Envelope envelope;
        string since;
        lock (team.Gate)
        {
            person = presence.Person(body.Text("user"));
            place = presence.Place(person, body.Text("channel"));
            since = team.NextTs();
            envelope = hands.Commands.Run(person, place, body.Text("text"), body.Maybe("thread_ts"));
        }

        var answer = await EndAsync(envelope, body, cancellationToken);
        if (envelope.Outcome == Outcome.Acked && body.Whole("answered_within_ms", 0) is > 0 and var patience
            && await AnsweredAsync(place, person.Id, since, patience, cancellationToken))
        {
            answer["answered_ms"] = (long)(team.Time.GetUtcNow() - envelope.SentAt).TotalMilliseconds;
        }

        lock (team.Gate)
        {
            answer["saw"] = Sight.PostsOf(place, person.Id, since);
        }

        return answer;
    }

    /// <summary>Waits for the first message that the person sees after a moment; false where none comes.</summary>
    private async Task<bool> AnsweredAsync(
        Conversation place, string userId, string since, long patienceMs, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMilliseconds(patienceMs));
        while (true)
        {
            Task changed;
            lock (team.Gate)
            {
                if (Sight.PostsOf(place, userId, since).Count > 0)
                {
                    return true;
                }

                changed = team.Journal.ChangedSince(team.Journal.Last);
            }

            if (!await Watching.ChangedAsync(changed, patience.Token, cancellationToken))
            {
                return false;
            }
        }
    }

    public Task<JsonObject> SayAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            var place = presence.Place(person, body.Text("channel"));
            var post = hands.Talk.Say(person, place, body.Text("text"), body.Maybe("thread_ts"));
            return Task.FromResult(new JsonObject { ["ts"] = post.Ts, ["channel"] = place.Id });
        }
    }

    public Task<JsonObject> ClickAsync(ControlBody body, CancellationToken cancellationToken)
    {
        Envelope envelope;
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            var touch = TouchOf(body);
            if (body.Maybe("ts") is { } ts)
            {
                var place = presence.Place(person, body.Text("channel"));
                envelope = hands.Clicks.InMessage(person, place, Presence.Post(person, place, ts), touch);
            }
            else
            {
                envelope = hands.Clicks.InView(person, presence.View(person, body.Maybe("view_id")), touch);
            }
        }

        return EndAsync(envelope, body, cancellationToken);
    }

    public async Task<JsonObject> EnterAsync(ControlBody body, CancellationToken cancellationToken)
    {
        Envelope? envelope;
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            envelope = hands.Clicks.Enter(person, presence.View(person, body.Maybe("view_id")), TouchOf(body));
        }

        return envelope is null ? [] : await EndAsync(envelope, body, cancellationToken);
    }

    public async Task<JsonObject> SubmitAsync(ControlBody body, CancellationToken cancellationToken)
    {
        OpenView view;
        Envelope envelope;
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            view = presence.View(person, body.Maybe("view_id"));
            Fill(person, view, body["values"] as JsonObject ?? []);
            envelope = hands.Modals.Submit(person, view);
        }

        var answer = await EndAsync(envelope, body, cancellationToken);
        lock (team.Gate)
        {
            answer["errors"] = view.Errors?.DeepClone();
            answer["notice"] = view.Notice;
            answer["open"] = Sight.Stack(team, view.UserId);
        }

        return answer;
    }

    public Task<JsonObject> CloseAsync(ControlBody body, CancellationToken cancellationToken)
    {
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            hands.Modals.Close(person, presence.View(person, body.Maybe("view_id")), body.Flag("all"));
            return Task.FromResult(new JsonObject { ["open"] = Sight.Stack(team, person.Id) });
        }
    }

    public async Task<JsonObject> HomeAsync(ControlBody body, CancellationToken cancellationToken)
    {
        Envelope? envelope;
        SeedPerson person;
        lock (team.Gate)
        {
            person = presence.Person(body.Text("user"));
            envelope = hands.Talk.OpenHome(person);
        }

        var answer = envelope is null ? [] : await EndAsync(envelope, body, cancellationToken);
        lock (team.Gate)
        {
            answer["home"] = team.Views.HomeOf(person.Id) is { } home ? Sight.View(home, team) : null;
        }

        return answer;
    }

    public Task<JsonObject> ShortcutAsync(ControlBody body, CancellationToken cancellationToken)
    {
        Envelope envelope;
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            var place = body.Maybe("channel") is { } channel ? presence.Place(person, channel) : null;
            var post = place is not null && body.Maybe("ts") is { } ts ? Presence.Post(person, place, ts) : null;
            envelope = hands.Talk.Shortcut(person, body.Text("callback_id"), place, post);
        }

        return EndAsync(envelope, body, cancellationToken);
    }

    public async Task<JsonObject> OptionsAsync(ControlBody body, CancellationToken cancellationToken)
    {
        JsonObject? offered = null;
        Envelope envelope;
        lock (team.Gate)
        {
            var person = presence.Person(body.Text("user"));
            var query = body.Maybe("query") ?? "";
            envelope = hands.Clicks.Suggest(person, TouchOf(body), query, payload => offered = payload);
        }

        var answer = await EndAsync(envelope, body, cancellationToken);
        answer["offered"] = offered?.DeepClone();
        return answer;
    }

    private static Touch TouchOf(ControlBody body) =>
        new(body.Maybe("block_id"), body.Text("action_id"), body["value"]?.DeepClone());

    /// <summary>Values by action id, or by block id and then action id.</summary>
    private void Fill(SeedPerson person, OpenView view, JsonObject values)
    {
        var places = Elements.In(view.Blocks)
            .Select(one => (one.BlockId, ActionId: Elements.TextOf(one.Element, "action_id") ?? ""))
            .ToList();
        foreach (var (name, value) in values)
        {
            if (value is JsonObject inner && NamesBlock(places, name, inner))
            {
                foreach (var (action, entered) in inner)
                {
                    hands.Clicks.Enter(person, view, new Touch(name, action, entered?.DeepClone()));
                }
            }
            else
            {
                hands.Clicks.Enter(person, view, new Touch(null, name, value?.DeepClone()));
            }
        }
    }

    /// <summary>A block may have the name of its action: then what is in the object tells which is meant.</summary>
    private static bool NamesBlock(
        IReadOnlyList<(string BlockId, string ActionId)> places, string name, JsonObject inner) =>
        places.Any(one => one.BlockId == name && inner.ContainsKey(one.ActionId))
        || places.All(one => one.ActionId != name);

    private static async Task<JsonObject> EndAsync(
        Envelope envelope, ControlBody body, CancellationToken cancellationToken)
    {
        if (body.Flag("wait", true))
        {
            await envelope.Settled.WaitAsync(cancellationToken);
        }

        return new JsonObject
        {
            ["envelope_id"] = envelope.Id,
            ["outcome"] = OutcomeName.Of(envelope.Outcome),
            ["ack_ms"] = envelope.AckAfter is { } after ? (long)after.TotalMilliseconds : null,
            ["refusal"] = envelope.Refusal,
        };
    }
}
