namespace Performix.Analysis.Protection;

/// <summary>How often the noise moves a group out of its own band.</summary>
public static class Blur
{
    /// <summary>Sizes of cells that the wording speaks for.</summary>
    private static readonly int[] Usual = [8, 12, 20];

    /// <summary>The round figures that people are told.</summary>
    private static readonly int[] Round = [2, 3, 5, 10, 20, 50, 100];

    /// <summary>The chance that a cell shows another band than its count, over all counts alike.</summary>
    /// <remarks>P(Z >= k) = a^k / (1 + a) for k >= 1 with a = exp(-eps): the sum of the law's tail (Ghosh, Roughgarden
    /// and Sundararajan, 2009).</remarks>
    /// <param name="people">The people of the cell. Range: K or more.</param>
    /// <param name="policy">The policy.</param>
    public static double Chance(int people, ProtectionPolicy policy)
    {
        var bands = Bands.Of(people, policy);
        return Enumerable.Range(0, people + 1).Average(count =>
        {
            var own = bands.First(b => b.Holds(count));
            var below = own.Low == 0 ? 0 : Tail(count - own.Low + 1, policy.Epsilon);
            var above = own.High == people ? 0 : Tail(own.High - count + 1, policy.Epsilon);
            return below + above;
        });
    }

    /// <summary>One in how many groups of usual size is a step off: a round figure, since the share depends on how
    /// many flag. At eps 1 it is 8 % where all counts are alike and 12 % where 10 to 70 % of a team flag.</summary>
    /// <param name="policy">The policy.</param>
    public static int OneIn(ProtectionPolicy policy)
    {
        var share = Usual.Where(n => n >= policy.SmallestCell).DefaultIfEmpty(policy.SmallestCell)
            .Average(n => Chance(n, policy));
        return Round.MinBy(r => Math.Abs(Math.Log(r * share)));
    }

    private static double Tail(int steps, Epsilon epsilon) =>
        Math.Exp(-steps * epsilon.Value) / (1 + Math.Exp(-epsilon.Value));
}
