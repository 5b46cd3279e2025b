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

    /// <summary>Makes the past of who held which patch from owners of accounts, from a first day on; null where patches
    /// are not made of accounts.</summary>
    public Func<DateOnly, IReadOnlyList<Assignment>>? Past { get; init; }

    /// <summary>Makes the past of a rep whose quotas say nothing of patches, from what the rep's opportunities carry;
    /// null where they carry none. Of the rep, the patch held now where it is one, and the first day.</summary>
    public Func<string, string?, DateOnly, IReadOnlyList<Assignment>?>? Worked { get; init; }

    /// <summary>Who held which patch by weaker evidence, the best first, for days of which nothing better is known.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<Assignment>> Evidence { get; init; } = [];

    /// <summary>The day of the reading: who holds a patch then, the org says. The last of all days for files.</summary>
    public DateOnly Today { get; init; } = DateOnly.MaxValue;

    /// <summary>Whether an id is that of a patch.</summary>
    public bool Has(string id) => !AreComplete || Patches.ContainsKey(id);

    /// <summary>The patches of an account; none where it is not known.</summary>
    public IReadOnlyList<string> Of(string? accountId) =>
        accountId is not null && OfAccount.TryGetValue(accountId, out var patches) ? patches : [];

    /// <summary>
    /// Who held which patch when: by what earlier readings saw; before the first of them by what quotas were set on,
    /// then by what opportunities carry or by the history of owners, then by weaker evidence; where none of it says
    /// anything, who holds a patch now is taken to have held it. The org keeps no history of it.
    /// </summary>
    /// <param name="quotas">The quotas.</param>
    /// <param name="first">The first day of the data.</param>
    /// <param name="seen">What earlier readings saw, this one included; empty where there were none.</param>
    public IReadOnlyList<Assignment> Assignments(
        IReadOnlyList<Quota> quotas, DateOnly first, IReadOnlyList<Holding> seen)
    {
        var told = Evidence.Aggregate(
            Past is null ? Told(quotas, first) : Past(first),
            (known, weaker) => PatchEvidence.Fill(known, weaker, (first, Today)));
        if (seen.Count == 0 || Past is not null)
        {
            return told;
        }

        var since = seen.Min(held => held.From);
        return
        [
            .. told.Where(one => one.From < since).Select(one => one.To < since ? one : one with { To = since }),
            .. seen.Where(held => Has(held.What)).Select(held =>
                new Assignment(held.By, held.What, held.From, held.To) { Provenance = Provenance.Recorded }),
        ];
    }

    private IReadOnlyList<Assignment> Told(IReadOnlyList<Quota> quotas, DateOnly first)
    {
        var past = quotas.Where(quota => quota.PatchId is not null)
            .GroupBy(quota => (quota.RepId, PatchId: quota.PatchId ?? ""))
            .SelectMany(held => Joined(held.Key.RepId, held.Key.PatchId, held.OrderBy(quota => quota.From)))
            .ToList();
        var told = past.GroupBy(held => held.RepId).ToDictionary(held => held.Key, held => held.Max(one => one.To));
        var held = Holders.ToHashSet();
        bool HoldsOn(Assignment one) => held.Contains((one.RepId, one.PatchId)) && one.To == told[one.RepId];
        var goingOn = past.Where(HoldsOn).Select(one => (one.RepId, one.PatchId)).ToHashSet();
        var worked = Worked is null || first == DateOnly.MinValue ? [] : WorkedBy(first, told.Keys.ToHashSet());
        var ofWork = worked.Select(one => one.RepId).ToHashSet();
        var others = held.Where(one => !goingOn.Contains(one) && !ofWork.Contains(one.UserId)).Select(one =>
            new Assignment(one.UserId, one.PatchId, told.GetValueOrDefault(one.UserId) ?? first, null)
            {
                Provenance = Provenance.Assumed,
            });
        return [.. past.Select(one => HoldsOn(one) ? one with { To = null } : one), .. worked, .. others];
    }

    /// <summary>The past of those whose quotas say nothing. Who holds several patches now is left out: opportunities
    /// would tell them apart, and say nothing of when each began.</summary>
    private IReadOnlyList<Assignment> WorkedBy(DateOnly first, IReadOnlySet<string> told) =>
    [
        .. Holders.GroupBy(one => one.UserId)
            .Where(rep => !told.Contains(rep.Key) && rep.Count() == 1)
            .SelectMany(rep => Worked?.Invoke(rep.Key, rep.First().PatchId, first) ?? []),
    ];

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

            open = open is null
                ? new Assignment(repId, patchId, quota.From, quota.To) { Provenance = Provenance.Quota }
                : open with { To = open.To > quota.To ? open.To : quota.To };
        }

        if (open is not null)
        {
            yield return open;
        }
    }
}
