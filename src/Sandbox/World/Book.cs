namespace Performix.Sandbox.World;

/// <summary>The accounts of one patch, weighted by how likely each is to buy.</summary>
internal sealed class Book
{
    private readonly Account[] _accounts;
    private readonly double[] _weights;

    /// <param name="accounts">The patch's accounts.</param>
    /// <param name="scale">Mean value of a deal over the whole cohort, so that sizes average to its own.</param>
    public Book(IEnumerable<Account> accounts, double scale)
    {
        _accounts = [.. accounts];
        _weights = [.. _accounts.Select(account => account.Propensity)];
        Scale = scale;
        MeanValue = Mean(value => value);
        SquareRatio = Mean(value => value * value) / MeanValue;
    }

    public double Scale { get; }

    /// <summary>Mean relative deal value.</summary>
    public double MeanValue { get; }

    /// <summary>Mean square of relative deal values over their mean.</summary>
    public double SquareRatio { get; }

    public static double MeanValueOf(IReadOnlyCollection<Account> accounts) =>
        accounts.Sum(account => account.Propensity * account.Value)
        / accounts.Sum(account => account.Propensity);

    public Account Draw(Dice dice) => _accounts[dice.Weighted(_weights)];

    private double Mean(Func<double, double> of) =>
        _accounts.Sum(account => account.Propensity * of(account.Value / Scale)) / _weights.Sum();
}
