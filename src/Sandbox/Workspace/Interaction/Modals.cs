using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Blocks;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Submitting and closing modals.</summary>
internal sealed class Modals(Team team, SocketHub hub, ViewDesk desk)
{
    /// <summary>What the client shows when the app gave no usable answer.</summary>
    private const string Trouble = "We had some trouble connecting. Try again?";
    private readonly Payloads _payloads = new(team);

    public Envelope Submit(SeedPerson person, OpenView view)
    {
        if (view.Definition["submit"] is null)
        {
            throw new CannotDo("this view has nothing to submit");
        }

        if (InputCheck.Errors(view) is { Count: > 0 } errors)
        {
            view.Errors = errors;
            Say("view_invalid", view);
            return Envelope.Refused(team.Ids.NextUuid(), "invalid_input");
        }

        view.Errors = null;
        view.Notice = null;
        var envelope = new Envelope
        {
            Id = team.Ids.NextUuid(),
            Type = "interactive",
            AcceptsResponse = true,
            Payload = _payloads.Submission(person, view),
            OnAck = payload => Answer(person, view, payload ?? []),
            OnFailure = _ => Notice(view, Trouble),
        };
        hub.Deliver(envelope);
        return envelope;
    }

    /// <summary>Closes the view on top, or all; the app hears of those that asked to.</summary>
    public void Close(SeedPerson person, OpenView view, bool all)
    {
        var stack = team.Views.StackOf(person.Id);
        var gone = all || view.Is("clear_on_close") ? [.. stack.Reverse()] : new List<OpenView> { view };
        foreach (var one in gone)
        {
            team.Views.Close(one);
            Say("view_closed", one);
        }

        foreach (var one in gone.Where(one => one.Is("notify_on_close")))
        {
            hub.Deliver(new Envelope
            {
                Id = team.Ids.NextUuid(),
                Type = "interactive",
                Payload = _payloads.Closed(person, one, gone.Count > 1),
            });
        }
    }

    private void Answer(SeedPerson person, OpenView view, JsonObject answer)
    {
        try
        {
            Apply(person, view, answer);
        }
        catch (SlackRefusal refusal)
        {
            team.Journal.Add("answer_refused", new JsonObject
            {
                ["error"] = refusal.Code,
                ["messages"] = new JsonArray([.. refusal.Messages.Select(one => (JsonNode)one)]),
            });
            Notice(view, Trouble);
        }
    }

    private void Apply(SeedPerson person, OpenView view, JsonObject answer)
    {
        switch (Elements.TextOf(answer, "response_action"))
        {
            case null:
                team.Views.Close(view);
                Say("view_closed", view);
                break;
            case "errors":
                ShowErrors(view, answer["errors"] as JsonObject ?? []);
                break;
            case "update":
                desk.Update(view, ViewIn(answer), null);
                break;
            case "push":
                desk.Push(person.Id, ViewIn(answer));
                break;
            case "clear":
                team.Views.Clear(person.Id);
                Say("view_closed", view);
                break;
            default:
                throw new SlackRefusal("invalid_arguments") { Messages = ["[ERROR] unknown response_action"] };
        }
    }

    private static JsonObject ViewIn(JsonObject answer) =>
        answer["view"] as JsonObject ?? throw SlackRefusal.MissingArgument("view");

    private void ShowErrors(OpenView view, JsonObject errors)
    {
        var inputs = view.Blocks.OfType<JsonObject>()
            .Where(block => Elements.TextOf(block, "type") == "input")
            .Select(block => Elements.TextOf(block, "block_id"))
            .ToHashSet(StringComparer.Ordinal);
        if (errors.Count == 0 || errors.Any(error => !inputs.Contains(error.Key)))
        {
            var unknown = errors.Select(error => error.Key).Where(key => !inputs.Contains(key));
            throw new SlackRefusal("invalid_arguments")
            {
                Messages = [.. unknown.Select(key => $"[ERROR] no such input block [json-pointer:/errors/{key}]")],
            };
        }

        view.Errors = errors.DeepClone().AsObject();
        Say("view_errors", view);
    }

    private void Notice(OpenView view, string text)
    {
        view.Notice = text;
        Say("view_trouble", view);
    }

    private void Say(string kind, OpenView view) =>
        team.Journal.Add(kind, new JsonObject { ["view_id"] = view.Id, ["user"] = view.UserId });
}
