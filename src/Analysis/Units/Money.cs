using System.Globalization;

namespace Performix.Analysis.Units;

/// <summary>An amount of money in the organisation's corporate currency. Range: any, negative for a reversal.</summary>
/// <param name="Amount">The amount, exact to the cent; statistics see it only as a double, in PanelBuilder.</param>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => new(0m);

    /// <summary>The sum of two amounts.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    /// <summary>The difference of two amounts.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    /// <summary>A part of an amount.</summary>
    public static Money operator *(Money amount, Share part) => new(amount.Amount * (decimal)part.Value);

    /// <summary>Whether the left amount is smaller.</summary>
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    /// <summary>Whether the left amount is larger.</summary>
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    /// <summary>Whether the left amount is no larger.</summary>
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    /// <summary>Whether the left amount is no smaller.</summary>
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;

    /// <summary>This amount as a share of another; unknown where the other is zero or below.</summary>
    /// <param name="whole">The amount that would be a share of one.</param>
    public Share? ShareOf(Money whole) => whole.Amount > 0m ? new Share((double)(Amount / whole.Amount)) : null;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <inheritdoc/>
    public override string ToString() => Amount.ToString("0.##", CultureInfo.InvariantCulture);
}
