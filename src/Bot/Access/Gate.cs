using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>Who may ask, decided before anything is read for them (privacy 4).</summary>
public sealed class Gate(
    SlackDirectory directory,
    Identity identity,
    LatestSnapshot latest,
    IOptions<SlackOptions> slack,
    IOptions<OrganisationOptions> organisation)
{
    // One reference: whoever asks meanwhile sees a tree with its own snapshot.
    private Tuple<OrgSnapshot?, OrgTree> _tree = new(null, new OrgTree([]));

    public async Task<Admission> AdmitAsync(CommandCall call, CancellationToken cancellationToken)
    {
        var place = await directory.PlaceAsync(call.ChannelId, cancellationToken);
        if (!place.IsOwn)
        {
            return new Admission(null, Refusals.Elsewhere());
        }

        var snapshot = await latest.ReadAsync(cancellationToken);
        if (await ReaderAsync(call.SlackUserId, snapshot, cancellationToken) is not { } reader)
        {
            return new Admission(null, Refusals.Nobody());
        }

        var question = new Question(reader, call, Arguments.Parse(call.Arguments), place)
        {
            Latest = snapshot,
            LastRun = await latest.LastRunAsync(cancellationToken),
        };
        return new Admission(question, null);
    }

    /// <summary>Who somebody is and may read; null for guests, bots, strangers and people of elsewhere.</summary>
    public async Task<Reader?> ReaderAsync(
        string slackUserId, OrgSnapshot? snapshot, CancellationToken cancellationToken)
    {
        if (await directory.MemberAsync(slackUserId, cancellationToken) is not { IsOwn: true } member)
        {
            return null;
        }

        var tree = TreeOf(snapshot);
        var person = await identity.FindAsync(member, tree, cancellationToken);
        var below = person is null ? [] : tree.Below(person.Id);
        return new Reader
        {
            Member = member,
            Person = person,
            Roles = Roles(member, person, below.Count, snapshot),
            Tree = tree,
            Below = below.ToDictionary(p => p.Id),
            Culture = Culture(member),
        };
    }

    /// <summary>Everybody's place, worked out once for a snapshot.</summary>
    private OrgTree TreeOf(OrgSnapshot? snapshot)
    {
        var known = _tree;
        if (!ReferenceEquals(known.Item1, snapshot))
        {
            _tree = known = new Tuple<OrgSnapshot?, OrgTree>(snapshot, OrgTree.Of(snapshot?.Roster ?? []));
        }

        return known.Item2;
    }

    private Audience Roles(SlackMember member, Person? person, int reports, OrgSnapshot? snapshot)
    {
        var roles = Audience.None;
        roles |= slack.Value.Admins.Contains(member.Id) ? Audience.Admin : Audience.None;
        roles |= slack.Value.Leaders.Contains(member.Id) ? Audience.Leader : Audience.None;
        roles |= reports > 0 ? Audience.Manager : Audience.None;
        var isRep = person is not null
            && snapshot?.Diagnosis.Cohorts.Any(c => c.Reps.Any(r => r.Id == person.Id)) == true;
        return roles | (isRep ? Audience.Rep : Audience.None);
    }

    private CultureInfo Culture(SlackMember member) =>
        LocaleRule.Find(member.Locale) ?? LocaleRule.Find(organisation.Value.Locale) ?? CultureInfo.InvariantCulture;
}
