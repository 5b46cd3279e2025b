using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>What is known of patches, whatever the organisation calls one.</summary>
internal sealed record PatchFacts
{
    /// <summary>The patches.</summary>
    public IReadOnlyDictionary<string, Patch> Patches { get; init; } = new Dictionary<string, Patch>();

    /// <summary>Whether all patches are known; otherwise any id may be one.</summary>
    public bool AreComplete { get; init; } = true;

    /// <summary>The patches of each account now.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OfAccount { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Who holds which patch now: user and patch.</summary>
    public IReadOnlyList<(string UserId, string PatchId)> Holders { get; init; } = [];

    /// <summary>Whether an id is that of a patch.</summary>
    public bool Has(string id) => !AreComplete || Patches.ContainsKey(id);

    /// <summary>The patches of an account; none where it is not known.</summary>
    public IReadOnlyList<string> Of(string? accountId) =>
        accountId is not null && OfAccount.TryGetValue(accountId, out var patches) ? patches : [];

    /// <summary>
    /// Who held which patch when. The org keeps no history of it: what quotas were set on tells the past where it is
    /// said, and who holds a patch now is taken to have held it since the last of that, or all along.
    /// </summary>
    /// <param name="quotas">The quotas.</param>
    /// <param name="first">The first day of the data.</param>
    public IReadOnlyList<Assignment> Assignments(IReadOnlyList<Quota> quotas, DateOnly first)
    {
        var past = quotas.Where(quota => quota.PatchId is not null)
            .GroupBy(quota => (quota.RepId, PatchId: quota.PatchId ?? ""))
            .SelectMany(held => Joined(held.Key.RepId, held.Key.PatchId, held.OrderBy(quota => quota.From)))
            .ToList();
        var told = past.GroupBy(held => held.RepId).ToDictionary(held => held.Key, held => held.Max(one => one.To));
        var held = Holders.ToHashSet();
        bool HoldsOn(Assignment one) => held.Contains((one.RepId, one.PatchId)) && one.To == told[one.RepId];
        var goingOn = past.Where(HoldsOn).Select(one => (one.RepId, one.PatchId)).ToHashSet();
        var others = held.Where(one => !goingOn.Contains(one))
            .Select(one => new Assignment(one.UserId, one.PatchId, told.GetValueOrDefault(one.UserId) ?? first, null));
        return [.. past.Select(one => HoldsOn(one) ? one with { To = null } : one), .. others];
    }

    /// <summary>Whether somebody's past is only taken from the present.</summary>
    public bool AssumesPast(IReadOnlyList<Quota> quotas)
    {
        var told = quotas.Where(quota => quota.PatchId is not null).Select(quota => quota.RepId).ToHashSet();
        return Holders.Any(held => !told.Contains(held.UserId));
    }

    private static IEnumerable<Assignment> Joined(string repId, string patchId, IEnumerable<Quota> quotas)
    {
        Assignment? open = null;
        foreach (var quota in quotas)
        {
            if (open is not null && quota.From > open.To)
            {
                yield return open;
                open = null;
            }

            open = open is null ? new Assignment(repId, patchId, quota.From, quota.To)
                : open with { To = open.To > quota.To ? open.To : quota.To };
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
