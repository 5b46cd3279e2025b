using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using Performix.Bot.Features.Fit;

namespace Performix.Bot.Tests.Features;

public sealed class FitPairsTests
{
    [Fact]
    public void Pairs_are_those_that_looking_at_every_pair_finds()
    {
        var patches = Drawn(many: 60);

        var pairs = FitPairs.Of(patches);

        var all = Slowly(patches);
        Assert.InRange(all.Length, FitPairs.Most + 1, 60 * 59 / 2);
        Assert.Equal(all.Length, pairs.Count);
        Assert.Equal(all.Take(FitPairs.Most), pairs.Widest);
    }

    [Fact]
    public void Of_pairs_as_far_apart_the_first_found_is_named_first()
    {
        FitPatch[] patches = [Patch("a", 100, 0.5), .. Enumerable.Range(0, 9).Select(at => Patch($"b{at}", 100, 1))];

        var pairs = FitPairs.Of(patches);

        Assert.Equal(9, pairs.Count);
        Assert.Equal(["b0", "b1", "b2", "b3", "b4"], pairs.Widest.Select(p => p.High.RepId));
    }

    [Fact]
    public void Patches_of_unknown_quota_make_no_pair()
    {
        FitPatch[] patches = [Patch("a", null, 0.5), Patch("b", null, 1), Patch("c", 0, 0.5), Patch("d", 0, 1)];

        var pairs = FitPairs.Of(patches);

        Assert.Equal(0, pairs.Count);
        Assert.Empty(pairs.Widest);
    }

    /// <summary>The definition, pair by pair.</summary>
    private static FitPair[] Slowly(IReadOnlyList<FitPatch> patches) =>
    [
        .. from low in patches
           from high in patches
           where low.Patch.Expected.Interval.High < high.Patch.Expected.Interval.Low
           let quotas = (Low: low.Quota ?? 0, High: high.Quota ?? 0)
           where Math.Abs(quotas.Low - quotas.High) <= 0.05 * Math.Max(quotas.Low, quotas.High)
           let pair = new FitPair(low, high)
           orderby pair.Gap descending
           select pair,
    ];

    private static IReadOnlyList<FitPatch> Drawn(int many)
    {
        var random = new Random(7);
        return [.. Enumerable.Range(0, many).Select(at =>
            Patch($"{at}", 90 + (20 * random.NextDouble()), 0.4 + random.NextDouble()))];
    }

    private static FitPatch Patch(string id, double? quota, double expected) => new(
        id,
        id,
        id,
        new PatchReading
        {
            Id = id,
            Index = 100,
            Lo = 90,
            Hi = 110,
            Fit = 1,
            FitRange = new Interval(0.9, 1.1, 0.8),
            FitBand = "in",
            Expected = new Estimate(expected, new Interval(expected - 0.1, expected + 0.1, 0.95)),
            Owners = 1,
            OwnersBelowQuota = 0,
        },
        quota);
}
