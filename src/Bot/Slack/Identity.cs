using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using SlackNet;

namespace Performix.Bot.Slack;

/// <summary>Says which person of the org a Slack user is. Guests, bots and deactivated users are nobody.</summary>
public sealed class Identity(ISlackApiClient slack, TimeProvider time, IOptions<IdentityOptions> options)
{
    /// <summary>The one refusal for everybody who is nobody: it tells nothing about who exists.</summary>
    public const string Unknown =
        "Performix does not know you yet. Ask your RevOps admin to link your Slack user with Salesforce.";

    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (string Email, DateTimeOffset At)> _emails = new();

    public async Task<Person?> FindAsync(string slackUserId, OrgTree tree, CancellationToken cancellationToken)
    {
        if (options.Value.Mode != IdentityMode.Email)
        {
            return null;
        }

        var email = await EmailAsync(slackUserId, cancellationToken);
        return email.Length > 0 ? tree.ByEmail(email) : null;
    }

    private async Task<string> EmailAsync(string slackUserId, CancellationToken cancellationToken)
    {
        if (_emails.TryGetValue(slackUserId, out var known) && time.GetUtcNow() - known.At < Remembered)
        {
            return known.Email;
        }

        var user = await slack.Users.Info(slackUserId, cancellationToken: cancellationToken);
        var nobody = user.Deleted || user.IsBot || user.IsRestricted || user.IsUltraRestricted;
        var email = nobody ? "" : user.Profile?.Email ?? "";
        _emails[slackUserId] = (email, time.GetUtcNow());
        return email;
    }
}
