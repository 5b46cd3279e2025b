using Microsoft.Extensions.Options;

namespace Performix.Bot.Access;

/// <summary>Says which person of the org a Slack user is. Guests, bots, strangers and deactivated users are nobody.
/// </summary>
public sealed class Identity(
    SlackDirectory directory, IdentityLinks links, AuditLog audit, IOptions<IdentityOptions> options)
{
    /// <summary>The person; null for who is nobody, not linked, or whose link is frozen.</summary>
    public async Task<Person?> FindAsync(SlackMember? member, OrgTree tree, CancellationToken cancellationToken)
    {
        if (member is not { IsOwn: true } || !IsAllowed(member.Email))
        {
            return null;
        }

        return options.Value.Mode == IdentityMode.Email
            ? tree.ByEmail(member.Email)
            : await LinkedAsync(member, tree, cancellationToken);
    }

    /// <summary>The person behind a mention; null where there is none.</summary>
    public async Task<Person?> FindAsync(string slackUserId, OrgTree tree, CancellationToken cancellationToken) =>
        await FindAsync(await directory.MemberAsync(slackUserId, cancellationToken), tree, cancellationToken);

    /// <summary>The Slack user id of a person; null where no account of theirs counts.</summary>
    public async Task<string?> AccountOfAsync(Person person, OrgTree tree, CancellationToken cancellationToken)
    {
        var user = options.Value.Mode == IdentityMode.Email
            ? (await directory.ByEmailAsync(person.Email, cancellationToken))?.Id
            : (await links.OfPersonAsync(person.Id, cancellationToken))?.SlackKey.Split('/')[^1];
        return user is not null && (await FindAsync(user, tree, cancellationToken))?.Id == person.Id ? user : null;
    }

    /// <summary>Whether an address may belong to a link at all.</summary>
    public bool IsAllowed(string email) => email.Length > 0 && (options.Value.EmailDomains.Count == 0
        || options.Value.EmailDomains.Any(d => email.EndsWith("@" + d, StringComparison.OrdinalIgnoreCase)));

    private async Task<Person?> LinkedAsync(SlackMember member, OrgTree tree, CancellationToken cancellationToken)
    {
        if (await links.OfAsync(member.Key, cancellationToken) is not { Frozen.Length: 0 } link
            || tree.Find(link.PersonId) is not { } person)
        {
            return null;
        }

        var why = Changed(link.SlackEmail, member.Email) ? "the e-mail address in Slack changed"
            : Changed(link.PersonEmail, person.Email) ? "the e-mail address in Salesforce changed"
            : "";
        if (why.Length == 0)
        {
            return person;
        }

        await links.FreezeAsync(link, why, cancellationToken);
        await audit.AddAsync(
            new AuditEntry(person.Id, AuditKind.Policy) { By = member.Key, What = $"link frozen: {why}" },
            cancellationToken);
        return null;
    }

    private static bool Changed(string then, string now) => !then.Equals(now, StringComparison.OrdinalIgnoreCase);
}
