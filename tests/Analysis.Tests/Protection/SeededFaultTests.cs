namespace Performix.Analysis.Tests.Protection;

/// <summary>The check is checked: the product passes it, each planted fault fails it.</summary>
public sealed class SeededFaultTests
{
    private static readonly Dictionary<string, Publish> Faults = new()
    {
        ["K compared with >"] = Publishers.KComparedWithGreater,
        ["bands starting at 1"] = Publishers.BandsStartingAtOne,
        ["top band ending N-1"] = Publishers.TopBandEndingBelowN,
        ["noise drawn per viewer"] = Publishers.NoiseDrawnForEachViewer,
        ["noise redrawn on retry"] = Publishers.NoiseRedrawnOnRetry,
        ["company total from raw counts"] = Publishers.CompanyTotalFromRawCounts,
        ["joiner counted"] = Publishers.JoinerCounted,
        ["exact counts"] = Publishers.ExactCounts,
        ["live N"] = Publishers.LiveRange,
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Fact]
    public void The_product_passes_the_whole_check()
    {
        Assert.Empty(Suite.Violations(Publishers.Product));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_planted_fault_is_caught(string fault)
    {
        Assert.NotEmpty(Suite.Violations(Faults[fault]));
    }
}
