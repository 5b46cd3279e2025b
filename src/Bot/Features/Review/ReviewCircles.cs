using Microsoft.Extensions.Options;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Review;

/// <summary>Finds who answers a rep: the manager of this moment, and the configured admins who are full members.
/// </summary>
internal sealed class ReviewCircles(Identity identity, SlackDirectory directory, IOptions<SlackOptions> slack)
{
    /// <summary>More admins read it in <c>/performix reviews</c>; so many get a message.</summary>
    private const int MostAdmins = 5;

    /// <param name="repId">Whose reviews.</param>
    /// <param name="askedBy">The rep's Slack id: an admin does not answer the own ones.</param>
    /// <param name="tree">The tree as it is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReviewCircle> OfAsync(
        string repId, string askedBy, OrgTree tree, CancellationToken cancellationToken)
    {
        var manager = tree.Find(repId)?.ManagerId is { } id && id != repId ? tree.Find(id) : null;
        var account = manager is null ? null : await identity.AccountOfAsync(manager, tree, cancellationToken);
        var admins = new List<string>();
        foreach (var admin in slack.Value.Admins.Where(a => a != askedBy).Distinct())
        {
            if (admins.Count < MostAdmins
                && await directory.MemberAsync(admin, cancellationToken) is { IsOwn: true })
            {
                admins.Add(admin);
            }
        }

        return new ReviewCircle(account == askedBy ? "" : account ?? "", admins);
    }
}
