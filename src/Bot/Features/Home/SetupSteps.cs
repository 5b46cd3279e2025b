using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Worker;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>The steps of the setup that doctor does not look at: who is who, the first read, the digest.</summary>
internal sealed class SetupSteps(
    IdentityLinks links, DigestSettings digest, IOptions<SlackOptions> slack, IOptions<IdentityOptions> identity)
{
    public async Task<IReadOnlyList<Check>> ReadAsync(HomeReading home, CancellationToken cancellationToken) =>
    [
        Listed("admins", slack.Value.Admins, "Slack:Admins", "they read this page and change settings"),
        Listed("leaders", slack.Value.Leaders, "Slack:Leaders", "they read cohorts and the digest"),
        Read(home.Snapshot, home.Run),
        await LinkedAsync(home.Snapshot, cancellationToken),
        await DigestAsync(cancellationToken),
    ];

    private static Check Listed(string name, IList<string> ids, string key, string use) => ids.Count > 0
        ? Check.Pass(name, Phrases.Count(ids.Count, "person", "people"))
        : Check.Fail(
            name,
            $"{key} names nobody: {use}",
            $"write Slack ids there, {key}:0 first, and start again; in Slack: profile, ⋮, Copy member ID");

    private static Check Read(OrgSnapshot? snapshot, RunRecord? run) => (snapshot, run) switch
    {
        ({ } read, _) => Check.Pass(
            "first read", $"{Phrases.Count(read.Roster.Count, "person", "people")} of Salesforce"),
        (_, { Outcome: RunOutcome.Running }) => Check.Unknown("first read", "it is under way", ""),
        _ => Check.Fail(
            "first read", "nothing has been read", "mend what fails above; the next read begins by itself"),
    };

    private async Task<Check> LinkedAsync(OrgSnapshot? snapshot, CancellationToken cancellationToken)
    {
        const string name = "people linked";
        if (identity.Value.Mode == IdentityMode.Email)
        {
            return Check.Pass(name, "by equal addresses, for a trial");
        }

        if (snapshot is null)
        {
            return Check.Unknown(name, "nothing has been read", "");
        }

        var count = (await links.AllAsync(cancellationToken)).Count(l => l.Frozen.Length == 0);
        var detail = $"{count} of {Phrases.Count(snapshot.Roster.Count, "person", "people")} of Salesforce";
        return count > 0
            ? Check.Pass(name, detail)
            : Check.Fail(name, detail, "/performix settings, Link people: nobody is known before");
    }

    private async Task<Check> DigestAsync(CancellationToken cancellationToken)
    {
        var plan = await digest.GetAsync(cancellationToken);
        return plan.Channel.Length > 0
            ? Check.Pass("digest", $"{plan.When}, in the leadership channel")
            : Check.Unknown("digest", "off: no channel is set", "/performix settings, Edit digest");
    }
}
