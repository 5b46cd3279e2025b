using Microsoft.Extensions.Options;
using Performix.Analysis.Protection;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Flag;

/// <summary>Who would be on a roll that opened on a day, and where in the manager tree: from membership alone.
/// </summary>
internal sealed class Seats(IOptions<SlackOptions> slack, OrganisationDay day)
{
    /// <summary>Everybody of the roster as a candidate.</summary>
    /// <param name="snapshot">The last complete reading.</param>
    /// <param name="accounts">Own Slack accounts by person.</param>
    /// <param name="opens">The day the period opens.</param>
    public IReadOnlyList<Candidate> Of(OrgSnapshot snapshot, ILookup<string, SlackMember> accounts, DateOnly opens)
    {
        var tree = new SeatTree(snapshot.Roster, opens);
        var carrying = Carrying(snapshot);
        return [.. snapshot.Roster.DistinctBy(r => r.Id).Select(rep => new Candidate(rep.Id, tree.PathOf(rep))
        {
            Active = tree.IsActive(rep),
            CarriesQuota = rep.InPopulation && carrying.Contains(rep.Id),
            MappedOneToOne = accounts[rep.Id].Count() == 1,
            Start = rep.StartDate,
            MayView = tree.Manages(rep.Id) || accounts[rep.Id].Any(Views),
        })];
    }

    /// <summary>Whether somebody without a slot only came too late: eligible in everything but time.</summary>
    public bool Awaits(Reader reader, OrgSnapshot snapshot)
    {
        var accounts = new[] { (Id: reader.Person?.Id ?? "", reader.Member) }.ToLookup(a => a.Id, a => a.Member);
        var today = day.Today;
        return Of(snapshot, accounts, today).FirstOrDefault(c => c.Id == reader.Person?.Id) is { } self
            && Eligibility.Of(self, today) is null or Ineligibility.TooNew;
    }

    private bool Views(SlackMember member) =>
        slack.Value.Leaders.Contains(member.Id) || slack.Value.Admins.Contains(member.Id);

    /// <summary>Whoever has a quota in one of the last two periods that the reading knows.</summary>
    private static HashSet<string> Carrying(OrgSnapshot snapshot)
    {
        var last = snapshot.Records.Select(r => r.Period.Start).Distinct().OrderDescending().Take(2).ToHashSet();
        return [.. snapshot.Records.Where(r => r.Quota > 0 && last.Contains(r.Period.Start)).Select(r => r.RepId)];
    }
}
