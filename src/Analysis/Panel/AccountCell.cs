using Performix.Analysis.Facts;

namespace Performix.Analysis.Panel;

/// <summary>Accounts that are taken to buy alike (definitions 5.4).</summary>
/// <param name="Industry">The industry; empty where it is not known.</param>
/// <param name="Size">The size band.</param>
/// <param name="Status">What they are to us today.</param>
public sealed record AccountCell(string Industry, SizeBand Size, AccountStatus Status)
{
    /// <summary>The same accounts if they were prospects.</summary>
    public AccountCell AsProspect => this with { Status = AccountStatus.Prospect };

    /// <summary>The cell of an account. Status is read out of the source's word, as English orgs write it: former,
    /// churned, lost or inactive is churned; else customer or client is a customer; all the rest are prospects.
    /// </summary>
    /// <param name="account">The account.</param>
    public static AccountCell Of(Account account) =>
        new(account.Industry, SizeOf(account.Employees), StatusOf(account.Type));

    private static SizeBand SizeOf(int? employees) => employees switch
    {
        null or <= 0 => SizeBand.Unknown,
        <= 50 => SizeBand.To50,
        <= 250 => SizeBand.To250,
        <= 1000 => SizeBand.To1000,
        _ => SizeBand.Above1000,
    };

    private static AccountStatus StatusOf(string type)
    {
        bool Says(params string[] words) => words.Any(w => type.Contains(w, StringComparison.OrdinalIgnoreCase));
        return Says("former", "churn", "lost", "inactive") ? AccountStatus.Churned
            : Says("customer", "client") && !Says("prospect") ? AccountStatus.Customer
            : AccountStatus.Prospect;
    }
}
