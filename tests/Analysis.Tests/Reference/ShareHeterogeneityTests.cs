using Performix.Analysis.Numerics;

namespace Performix.Analysis.Tests.Reference;

public sealed class ShareHeterogeneityTests
{
    // Admissions to Berkeley 1973 by sex and department (Bickel, Hammel and O'Connell 1975). R's
    // mantelhaen.test gives 1.4269 with a continuity correction; without it the same sums give 1.5246.
    private static readonly IReadOnlyList<(int, int)>[] s_berkeley =
    [
        [(512, 825), (89, 108)], [(353, 560), (17, 25)], [(120, 325), (202, 593)],
        [(138, 417), (131, 375)], [(53, 191), (94, 393)], [(22, 373), (24, 341)],
    ];

    [Fact]
    public void Two_groups_over_strata_give_Mantel_and_Haenszel()
    {
        var test = ShareHeterogeneity.Stratified(s_berkeley);

        Agree.Absolutely(1e-4, 1.5246, test.Statistic);
        Assert.Equal(1, test.Degrees);
        Agree.Absolutely(1e-3, 0.2169, test.P);
    }

    // The covariances from all tables with the given margins, in exact fractions: 9205812/1599047.
    [Fact]
    public void Three_groups_over_two_strata_agree_with_full_enumeration()
    {
        var test = ShareHeterogeneity.Stratified([[(3, 4), (1, 5), (2, 3)], [(2, 6), (0, 2), (4, 5)]]);

        Agree.Relatively(1e-12, 9205812.0 / 1599047, test.Statistic);
        Assert.Equal(2, test.Degrees);
    }

    [Fact]
    public void One_stratum_is_Pearson_but_for_one_trial()
    {
        (int, int)[] groups = [(12, 40), (20, 35), (5, 25), (0, 0)];

        var pearson = ShareHeterogeneity.Pearson(groups);
        var stratified = ShareHeterogeneity.Stratified([groups]);

        Agree.Relatively(1e-12, pearson.Statistic * 99 / 100, stratified.Statistic);
        Assert.Equal((2, 2), (pearson.Degrees, stratified.Degrees));
    }

    // By hand: share 1/2, each group 10 trials with 7 and 3 hits: 4 * 2^2 / 5 = 3.2.
    [Fact]
    public void Two_groups_agree_with_hand_calculation()
    {
        var test = ShareHeterogeneity.Pearson([(7, 10), (3, 10)]);

        Assert.Equal(3.2, test.Statistic, 12);
        Agree.Absolutely(1e-4, 0.0736, test.P);
    }

    [Fact]
    public void Strata_that_join_no_groups_compare_nothing()
    {
        var test = ShareHeterogeneity.Stratified([[(3, 9), (0, 0)], [(0, 0), (7, 8)]]);

        Assert.Equal((0, 1), (test.Degrees, test.P));
    }

    [Fact]
    public void Drawn_tables_come_near_to_Fishers_exact_test()
    {
        var exact = FourfoldTable.Test((7, 3), (2, 9)).P;

        var drawn = ShareHeterogeneity.Sampled([(7, 10), (2, 11)], 20_000, Seeded.Stream(4, "tables"));

        Agree.Absolutely(0.01, exact, drawn.P);
    }

    [Fact]
    public void More_hits_than_trials_are_refused() =>
        Assert.Throws<ArgumentException>(() => ShareHeterogeneity.Pearson([(3, 2), (1, 2)]));
}
