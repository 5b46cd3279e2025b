using Performix.Bot.Access;
using Performix.Bot.Reviews;

namespace Performix.Bot.Features.Review;

/// <summary>Finds who answers a rep: the manager of this moment, and the configured admins who are full members.
/// </summary>
internal sealed class ReviewCircles(Identity identity, RevOpsAdmins revOps)
{
    /// <param name="repId">Whose reviews.</param>
    /// <param name="askedBy">The rep's Slack id: an admin does not answer the own ones.</param>
    /// <param name="tree">The tree as it is now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ReviewCircle> OfAsync(
        string repId, string askedBy, OrgTree tree, CancellationToken cancellationToken)
    {
        var manager = tree.Find(repId)?.ManagerId is { } id && id != repId ? tree.Find(id) : null;
        var account = manager is null ? null : await identity.AccountOfAsync(manager, tree, cancellationToken);
        var admins = await revOps.OfAsync(askedBy, cancellationToken);
        return new ReviewCircle(account == askedBy ? "" : account ?? "", admins);
    }
}
