using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Who held which book when, where the accounts that a rep owns are the patch. A book is named by who has it now, and
/// goes over from one rep to another with over half of its accounts (definitions 5.2; accounts stand for their expected
/// bookings, which nobody knows before the models). A rep who lost over half of them has another book from then on.
/// </summary>
internal sealed class BookHistory(OwnerPast past, DateOnly first)
{
    private readonly Dictionary<string, Tenancy> _open = new(StringComparer.Ordinal);
    private readonly List<Assignment> _held = [];

    /// <summary>Follows the books back.</summary>
    public IReadOnlyList<Assignment> Read(OwnerWalk walk)
    {
        foreach (var owner in walk.Owners)
        {
            _open[owner] = new Tenancy(owner, null, walk.Of(owner).ToHashSet());
        }

        foreach (var day in past.Changes.GroupBy(change => change.Day).Where(day => day.Key > first))
        {
            Back(walk, day.Key, walk.Undo(day));
        }

        foreach (var (owner, tenancy) in _open)
        {
            _held.Add(new Assignment(owner, tenancy.Book, first, tenancy.To));
        }

        return _held;
    }

    private void Back(OwnerWalk walk, DateOnly day, IReadOnlyList<(string Owner, IReadOnlySet<string> After)> touched)
    {
        var free = new List<(string Book, IReadOnlySet<string> After)>();
        var others = new List<string>();
        foreach (var (owner, after) in touched)
        {
            var before = walk.Of(owner);
            if (_open.TryGetValue(owner, out var tenancy) && IsMost(before, tenancy.Accounts))
            {
                continue;
            }

            if (tenancy is not null)
            {
                _held.Add(new Assignment(owner, tenancy.Book, day, tenancy.To));
                _open.Remove(owner);
                free.Add((tenancy.Book, after));
            }

            if (before.Count > 0)
            {
                others.Add(owner);
            }
        }

        foreach (var owner in others)
        {
            var before = walk.Of(owner);
            var book = free.FirstOrDefault(one => IsMost(before, one.After)).Book
                ?? FormattableString.Invariant($"{owner}~{day:yyyy-MM-dd}");
            _open[owner] = new Tenancy(book, day, before.ToHashSet());
        }
    }

    /// <summary>Whether some accounts are over half of others: no two sets without a common account can be.</summary>
    private static bool IsMost(IReadOnlySet<string> some, IReadOnlySet<string> all) =>
        2 * all.Count(some.Contains) > all.Count;

    private sealed record Tenancy(string Book, DateOnly? To, IReadOnlySet<string> Accounts);
}
