using Performix.Analysis.Facts;

namespace Performix.Analysis.Panel;

/// <summary>The accounts of one patch in two halves, put into cells once.</summary>
internal sealed class PatchBook
{
    private readonly Dictionary<string, (AccountCell Cell, bool Second)> _byId;
    private readonly Dictionary<AccountCell, (int First, int Second)> _counts = [];

    public PatchBook(IReadOnlyList<Account> accounts)
    {
        Accounts = accounts.Count;
        Described = accounts.Count(a => a is { Industry.Length: > 0, Employees: > 0 });
        _byId = accounts
            .Select((account, at) => (account.Id, Cell: AccountCell.Of(account), Second: at % 2 == 1))
            .ToDictionary(a => a.Id, a => (a.Cell, a.Second));
        foreach (var (cell, second) in _byId.Values)
        {
            Add(_counts, cell, second, 1);
        }
    }

    /// <summary>How many accounts.</summary>
    public int Accounts { get; }

    /// <summary>How many of them have an industry and a size.</summary>
    public int Described { get; }

    /// <summary>The cells.</summary>
    public IEnumerable<AccountCell> Cells => _counts.Keys;

    /// <summary>Accounts by cell, some left out.</summary>
    public IReadOnlyList<CellCount> Counts(Dictionary<AccountCell, int> numbers, IEnumerable<string> without)
    {
        var counts = new Dictionary<AccountCell, (int First, int Second)>(_counts);
        foreach (var id in without)
        {
            if (_byId.TryGetValue(id, out var account))
            {
                Add(counts, account.Cell, account.Second, -1);
            }
        }

        return [.. counts
            .Select(c => new CellCount(numbers[c.Key], c.Value.First, c.Value.Second))
            .Where(c => c.All > 0)
            .OrderBy(c => c.Cell)];
    }

    /// <summary>Whether an account is in the second half; null where it is not in the patch.</summary>
    public bool? IsSecond(string? accountId) =>
        accountId is not null && _byId.TryGetValue(accountId, out var account) ? account.Second : null;

    private static void Add(
        Dictionary<AccountCell, (int First, int Second)> counts, AccountCell cell, bool second, int step)
    {
        var (before, after) = counts.GetValueOrDefault(cell);
        counts[cell] = second ? (before, after + step) : (before + step, after);
    }
}
