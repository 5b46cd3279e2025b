namespace Performix.Analysis.Facts;

/// <summary>Who held what, kept up to date.</summary>
public static class Holdings
{
    /// <summary>What is held at the moment of the facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <returns>One row for each owner of an account, patch of an account and holder of a patch, in order, each from
    /// the day of the facts on.</returns>
    public static IReadOnlyList<Holding> Of(SalesFacts facts)
    {
        var day = DateOnly.FromDateTime(facts.AsOf.UtcDateTime);
        var owners = facts.Accounts.Where(account => account.OwnerId is not null)
            .Select(account => new Holding(HoldingKind.AccountOwner, account.Id, account.OwnerId ?? "", day, null));
        var patches = facts.Accounts.SelectMany(account => account.PatchIds.Select(patch =>
            new Holding(HoldingKind.AccountPatch, account.Id, patch, day, null)));
        var holders = facts.Assignments.Where(held => held.From <= day && (held.To is null || held.To > day))
            .Select(held => new Holding(HoldingKind.PatchHolder, held.PatchId, held.RepId, day, null));
        return Sorted(owners.Concat(patches).Concat(holders).Distinct());
    }

    /// <summary>What was known, and what is seen on a day. What is seen no more ends on it, what is new begins; a
    /// second reading on the same day changes nothing that the first has said and that still holds.</summary>
    /// <param name="known">What was known before.</param>
    /// <param name="seen">What is held now, from any day.</param>
    /// <param name="day">The day.</param>
    /// <returns>Everything known from then on, in order.</returns>
    public static IReadOnlyList<Holding> After(
        IReadOnlyList<Holding> known, IReadOnlyList<Holding> seen, DateOnly day)
    {
        var now = seen.Select(KeyOf).ToHashSet();
        var going = known.Where(held => held.To is null).Select(KeyOf).ToHashSet();
        var kept = known.Select(held => held.To is null && !now.Contains(KeyOf(held)) ? held with { To = day } : held)
            .Where(held => held.To is null || held.To > held.From);
        var begun = now.Where(key => !going.Contains(key))
            .Select(key => new Holding(key.Kind, key.What, key.By, day, null));
        return Sorted(kept.Concat(begun));
    }

    private static (HoldingKind Kind, string What, string By) KeyOf(Holding held) => (held.Kind, held.What, held.By);

    private static IReadOnlyList<Holding> Sorted(IEnumerable<Holding> holdings) =>
    [
        .. holdings.OrderBy(held => held.Kind).ThenBy(held => held.What, StringComparer.Ordinal)
            .ThenBy(held => held.From).ThenBy(held => held.By, StringComparer.Ordinal),
    ];
}
