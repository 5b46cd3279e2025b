using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Slack's own <c>/invite @name</c>, by which an app comes into a channel. The app is not asked.</summary>
internal sealed class Invitation(Team team, Membership membership, Posting posting)
{
    public const string Name = "/invite";

    public Envelope Run(SeedPerson person, Conversation place, string text)
    {
        var name = text.Trim().TrimStart('@');
        var invited = team.People.All.FirstOrDefault(one =>
            string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        var fault = Fault(person, place, invited);
        if (invited is null || fault.Length > 0)
        {
            posting.AsSlack(place, person.Id, fault);
            return Envelope.Refused(team.Ids.NextUuid(), fault);
        }

        membership.Join(place, invited.Id);
        posting.AsPerson(place, invited.Id, $"was added to #{place.Name} by <@{person.Id}>.", null);
        var done = new Envelope { Id = team.Ids.NextUuid(), Type = "", Payload = [] };
        done.Settle(Outcome.Acked);
        return done;
    }

    /// <summary>Why it does not go; empty where it does.</summary>
    private static string Fault(SeedPerson person, Conversation place, SeedPerson? invited) => invited switch
    {
        _ when person.IsRestricted || person.ExternalTeamId is not null => "You can't invite anyone here.",
        _ when place.Name.Length == 0 => "Invite into a channel: a direct message stays between its two.",
        null => "Nobody has that name. Write /invite and the @name of a person or an app.",
        { IsDeleted: true } => $"@{invited.Name} is deactivated.",
        _ when place.Has(invited.Id) => $"@{invited.Name} is already in this channel.",
        _ => "",
    };
}
