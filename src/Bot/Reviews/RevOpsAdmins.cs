using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Reviews;

/// <summary>The configured admins who answer reviews: full members, never those who asked.</summary>
internal sealed class RevOpsAdmins(SlackDirectory directory, IOptions<SlackOptions> slack)
{
    /// <summary>More admins read it in <c>/performix reviews</c>; so many get a message.</summary>
    private const int Most = 5;

    /// <summary>Their Slack ids; a wrong figure goes to the first.</summary>
    /// <param name="askedBy">The Slack id of who asks: an admin does not answer the own reviews.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<string>> OfAsync(string askedBy, CancellationToken cancellationToken)
    {
        var admins = new List<string>();
        foreach (var admin in slack.Value.Admins.Where(a => a != askedBy).Distinct())
        {
            if (admins.Count < Most && await directory.MemberAsync(admin, cancellationToken) is { IsOwn: true })
            {
                admins.Add(admin);
            }
        }

        return admins;
    }
}
