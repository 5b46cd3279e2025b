namespace Performix.Connectors.Salesforce;

/// <summary>Goes back in time, day of change by day of change, and knows which accounts everybody owned.</summary>
internal sealed class OwnerWalk
{
    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private readonly Dictionary<string, string> _owner;
    private readonly Dictionary<string, HashSet<string>> _owned = new(StringComparer.Ordinal);

    public OwnerWalk(IReadOnlyDictionary<string, string> owners)
    {
        _owner = new Dictionary<string, string>(owners, StringComparer.Ordinal);
        foreach (var (account, owner) in owners)
        {
            Books(owner).Add(account);
        }
    }

    /// <summary>Everybody who owns something at this point, in order.</summary>
    public IReadOnlyList<string> Owners =>
        [.. _owned.Where(one => one.Value.Count > 0).Select(one => one.Key).Order(StringComparer.Ordinal)];

    /// <summary>What somebody owns at this point.</summary>
    public IReadOnlySet<string> Of(string owner) => _owned.TryGetValue(owner, out var accounts) ? accounts : Nothing;

    /// <summary>Undoes the changes of one day.</summary>
    /// <returns>Whom they touched, with what each of them had after that day, in order.</returns>
    public IReadOnlyList<(string Owner, IReadOnlySet<string> After)> Undo(IEnumerable<OwnerChange> changes)
    {
        var after = new SortedDictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            // A change to somebody who is not known to have had it has lost its successor: it says nothing.
            if (_owner.TryGetValue(change.AccountId, out var owner) && owner == change.To)
            {
                Keep(after, owner);
                Books(owner).Remove(change.AccountId);
                _owner.Remove(change.AccountId);
                if (change.From is { } before)
                {
                    Keep(after, before);
                    Books(before).Add(change.AccountId);
                    _owner[change.AccountId] = before;
                }
            }
        }

        return [.. after.Select(one => (one.Key, one.Value))];
    }

    private void Keep(SortedDictionary<string, IReadOnlySet<string>> after, string owner)
    {
        if (!after.ContainsKey(owner))
        {
            after[owner] = Of(owner).ToHashSet(StringComparer.Ordinal);
        }
    }

    private HashSet<string> Books(string owner) =>
        _owned.TryGetValue(owner, out var accounts) ? accounts : _owned[owner] = new(StringComparer.Ordinal);
}
