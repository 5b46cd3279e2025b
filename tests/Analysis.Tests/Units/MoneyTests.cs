using Performix.Analysis.Units;

namespace Performix.Analysis.Tests.Units;

public sealed class MoneyTests
{
    [Fact]
    public void Share_of_nothing_is_unknown_rather_than_zero()
    {
        Assert.Null(new Money(10).ShareOf(Money.Zero));
    }

    [Fact]
    public void Cents_are_kept_where_doubles_would_lose_them()
    {
        var cents = Enumerable.Repeat(new Money(0.1m), 10).Aggregate(Money.Zero, (sum, next) => sum + next);

        Assert.Equal(new Money(1m), cents);
    }
}
