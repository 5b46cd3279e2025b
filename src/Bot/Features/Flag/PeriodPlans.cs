using Microsoft.Extensions.Options;
using Performix.Analysis.Protection;
using Performix.Analysis.Units;
using Performix.Bot.Access;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Features.Flag;

/// <summary>Cuts a period's groups from the last complete reading and from who is linked with Slack.</summary>
internal sealed class PeriodPlans(
    SlackDirectory directory,
    Identity identity,
    Seats seats,
    OrganisationDay day,
    IOptions<ProtectionOptions> options)
{
    /// <summary>Before so many of those who could answer are linked, a period would leave the others out.</summary>
    private const double FewestLinked = 0.75;

    /// <summary>The plan; null as long as too few people are linked to open for. A reading without quotas knows nobody
    /// who could answer, and must not close the whole quarter.</summary>
    public async Task<RollPlan?> OfAsync(OrgSnapshot snapshot, Period period, CancellationToken cancellationToken)
    {
        var today = day.Today;
        var people = seats.Of(snapshot, await AccountsAsync(snapshot, cancellationToken), today);
        var eligible = Eligibility.Among(people, today);
        var linkable = Eligibility.Among(people.Select(p => p with { MappedOneToOne = true }), today);
        if (eligible.Count == 0 || eligible.Count < FewestLinked * linkable.Count)
        {
            return null;
        }

        var policy = options.Value.PolicyUntil(day.BeginningOf(period.End));
        var names = snapshot.Roster.DistinctBy(r => r.Id).Where(r => r.Name.Length > 0)
            .ToDictionary(r => r.Id, r => $"{r.Name}'s team");
        return new RollPlan(period.Label, eligible.Count, CellRule.Form(eligible, policy, names).Cells, policy);
    }

    /// <summary>The accounts that count as each person's, by the same rule as everywhere.</summary>
    private async Task<ILookup<string, SlackMember>> AccountsAsync(
        OrgSnapshot snapshot, CancellationToken cancellationToken)
    {
        var tree = OrgTree.Of(snapshot.Roster);
        var found = new List<(string Id, SlackMember Member)>();
        foreach (var member in (await directory.AllAsync(cancellationToken)).Where(m => m.IsOwn))
        {
            if (await identity.FindAsync(member, tree, cancellationToken) is { } person)
            {
                found.Add((person.Id, member));
            }
        }

        return found.ToLookup(f => f.Id, f => f.Member);
    }
}
