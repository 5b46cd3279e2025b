using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Buttons, menus and pickers, in messages and in views.</summary>
internal sealed class Clicks(Team team, SocketHub hub)
{
    private readonly Payloads _payloads = new(team);

    public Envelope InMessage(SeedPerson person, Conversation place, Post post, Touch touch)
    {
        var (blockId, element) = Find(post.Blocks, touch);
        if (!post.Entered.TryGetValue(person.Id, out var values))
        {
            post.Entered[person.Id] = values = EnteredValues.Carried(post.Blocks ?? [], []);
        }

        Keep(values, blockId, element, touch);
        return Send(_payloads.MessageAction(person, place, post, Action(blockId, element, touch)));
    }

    public Envelope InView(SeedPerson person, OpenView view, Touch touch)
    {
        var (blockId, element) = Find(view.Blocks, touch);
        Keep(view.Values, blockId, element, touch);
        return Send(_payloads.ViewAction(person, view, Action(blockId, element, touch)));
    }

    /// <summary>Something entered in an input of a view, which the app hears of only when it asked to.</summary>
    public Envelope? Enter(SeedPerson person, OpenView view, Touch touch)
    {
        var (blockId, element) = Find(view.Blocks, touch);
        var block = view.Blocks.OfType<JsonObject>().First(one => Elements.TextOf(one, "block_id") == blockId);
        if (Elements.TextOf(block, "type") != "input" || block["dispatch_action"]?.GetValue<bool>() == true)
        {
            return InView(person, view, touch);
        }

        Keep(view.Values, blockId, element, touch);
        return null;
    }

    /// <summary>What an external select offers for a query; the options arrive with the acknowledgement.</summary>
    public Envelope Suggest(SeedPerson person, Touch touch, string query, Action<JsonObject?> offered)
    {
        var envelope = new Envelope
        {
            Id = team.Ids.NextUuid(),
            Type = "interactive",
            AcceptsResponse = true,
            Payload = _payloads.Suggestion(person, (touch.BlockId ?? "", touch.ActionId), query),
            OnAck = offered,
        };
        hub.Deliver(envelope);
        return envelope;
    }

    private static (string BlockId, JsonObject Element) Find(JsonArray? blocks, Touch touch)
    {
        var found = Elements.In(blocks).Where(one =>
            Elements.TextOf(one.Element, "action_id") == touch.ActionId
            && (touch.BlockId is null || touch.BlockId == one.BlockId)).ToList();
        return found.Count > 0 ? found[0] : throw new CannotDo($"no such element: {touch.ActionId}");
    }

    private static void Keep(JsonObject values, string blockId, JsonObject element, Touch touch)
    {
        if (ElementValue.IsStateful(element))
        {
            EnteredValues.Put(values, blockId, touch.ActionId, ElementValue.Of(element, touch.Value));
        }
    }

    private JsonObject Action(string blockId, JsonObject element, Touch touch)
    {
        var action = new JsonObject
        {
            ["action_id"] = touch.ActionId,
            ["block_id"] = blockId,
            ["type"] = Elements.TextOf(element, "type"),
            ["action_ts"] = team.NextTs(),
        };
        if (ElementValue.FieldOf(element) is { } field)
        {
            action[field] = ElementValue.Of(element, touch.Value)[field]?.DeepClone();
            return action;
        }

        foreach (var part in new[] { "text", "value", "style" })
        {
            if (element[part] is { } value)
            {
                action[part] = value.DeepClone();
            }
        }

        return action;
    }

    private Envelope Send(JsonObject payload)
    {
        var envelope = new Envelope { Id = team.Ids.NextUuid(), Type = "interactive", Payload = payload };
        hub.Deliver(envelope);
        return envelope;
    }
}
