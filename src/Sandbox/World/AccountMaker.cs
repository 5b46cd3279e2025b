using System.Globalization;

namespace Performix.Sandbox.World;

/// <summary>Fills patches with accounts until they hold what the patch is meant to be worth.</summary>
internal sealed class AccountMaker(Dice dice, Knobs knobs, DateOnly since)
{
    /// <summary>Accounts of an average patch.</summary>
    private const double Typical = 60;

    private readonly List<Account> _accounts = [];

    public IReadOnlyList<Account> Accounts => _accounts;

    /// <param name="patch">The patch's number.</param>
    /// <param name="potential">Log of its worth against the average, as its accounts show it.</param>
    /// <returns>How many accounts it took.</returns>
    public int Fill(int patch, double potential)
    {
        var target = Typical * Math.Exp(potential);
        var count = 0;
        for (var held = 0.0; held < target; count++)
        {
            var account = Make(patch);
            _accounts.Add(account);
            held += account.Propensity * account.Value;
        }

        return count;
    }

    private Account Make(int patch)
    {
        var industry = dice.Pick(AccountKind.Industries);
        var type = AccountKind.Types[dice.Weighted(AccountKind.TypeShares)];
        var band = dice.Weighted(AccountKind.SizeShares);
        var size = AccountKind.Sizes[band];
        var smallest = band == 0 ? 5 : Largest(band - 1) + 1;
        var employees = dice.Between(smallest, Largest(band) + 1);
        var number = _accounts.Count;
        return new Account
        {
            Number = number,
            Patch = patch,
            Name = Names.Company(dice, number),
            Type = type.Name,
            Industry = dice.Chance(knobs.FirmographicsMissing) ? null : industry.Name,
            Employees = dice.Chance(knobs.FirmographicsMissing) ? null : employees,
            Revenue = dice.Chance(0.25) ? null : Math.Round(employees * (decimal)dice.Uniform(90, 260)) * 1000m,
            State = dice.Pick(Names.States),
            Created = since.AddDays(-dice.Between(30, 1500)),
            Propensity = industry.Propensity * type.Propensity * size.Propensity,
            Value = industry.Value * type.Value * size.Value,
        };
    }

    private static int Largest(int band) =>
        int.Parse(AccountKind.Sizes[band].Name, CultureInfo.InvariantCulture);
}
