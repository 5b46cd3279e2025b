using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Api;
using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Slash commands, from the line a person typed to what Slack shows of the answer.</summary>
internal sealed class Commands(Team team, SocketHub hub, Posting posting, Invitation invitation)
{
    private readonly Payloads _payloads = new(team);

    public Envelope Run(SeedPerson person, Conversation place, string line, string? threadTs)
    {
        var (name, text) = Split(line);
        if (name == Invitation.Name)
        {
            return invitation.Run(person, place, text);
        }

        var command = team.Seed.App.Commands.FirstOrDefault(one => one.Name == name);
        if (command is null || person.ExternalTeamId is not null)
        {
            return Refuse(person, place, $"{name} is not a valid command. In Slack, all messages that start with "
                + "the \"/\" character are interpreted as commands.");
        }

        if (threadTs is not null)
        {
            return Refuse(person, place, $"{name} is not supported in threads. Sorry!");
        }

        var said = (name, command.ShouldEscape ? Mentions.Resolve(text, team, withNames: true) : text);
        var envelope = new Envelope
        {
            Id = team.Ids.NextUuid(),
            Type = "slash_commands",
            AcceptsResponse = true,
            Payload = _payloads.Command(person, place, said, team.NewTrigger(person.Id, null)),
            OnAck = payload => Answer(person, place, line, payload),
            OnFailure = outcome => Failed(person, place, name, OutcomeName.Of(outcome)),
        };
        hub.Deliver(envelope);
        return envelope;
    }

    private static (string Name, string Text) Split(string line)
    {
        var cut = line.IndexOf(' ', StringComparison.Ordinal);
        return cut < 0 ? (line, "") : (line[..cut], line[(cut + 1)..].Trim());
    }

    private Envelope Refuse(SeedPerson person, Conversation place, string text)
    {
        posting.AsSlack(place, person.Id, text);
        return Envelope.Refused(team.Ids.NextUuid(), text);
    }

    private void Failed(SeedPerson person, Conversation place, string name, string error) =>
        posting.AsSlack(place, person.Id, $"{name} failed with the error \"{error}\"");

    private void Answer(SeedPerson person, Conversation place, string line, JsonObject? payload)
    {
        if (payload is null or { Count: 0 })
        {
            return;
        }

        var call = new ApiCall(payload, null);
        try
        {
            var content = Content.Read(call, team);
            var inChannel = call.Text("response_type") == "in_channel";
            if (inChannel)
            {
                posting.AsPerson(place, person.Id, line, null);
            }

            posting.AsBot(place, content, null, inChannel ? null : person.Id);
        }
        catch (SlackRefusal refusal)
        {
            team.Journal.Add("answer_refused", new JsonObject
            {
                ["error"] = refusal.Code,
                ["messages"] = new JsonArray([.. refusal.Messages.Select(one => (JsonNode)one)]),
            });
            Failed(person, place, Split(line).Name, refusal.Code);
        }
    }
}
