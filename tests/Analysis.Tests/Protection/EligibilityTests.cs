using Performix.Analysis.Protection;

namespace Performix.Analysis.Tests.Protection;

public sealed class EligibilityTests
{
    private static readonly DateOnly Opens = new(2026, 7, 1);

    private static readonly Candidate Ada = new("ada", ["boss"])
    {
        Active = true,
        CarriesQuota = true,
        MappedOneToOne = true,
        Start = new DateOnly(2026, 6, 1),
        MayView = false,
    };

    [Fact]
    public void Thirty_days_in_the_seat_are_enough()
    {
        Assert.Null(Eligibility.Of(Ada, Opens));
        Assert.Equal(Ineligibility.TooNew, Eligibility.Of(Ada with { Start = new DateOnly(2026, 6, 2) }, Opens));
        Assert.Equal(Ineligibility.TooNew, Eligibility.Of(Ada with { Start = null }, Opens));
    }

    [Fact]
    public void Who_is_away_unmapped_without_quota_or_a_viewer_does_not_answer()
    {
        Assert.Equal(Ineligibility.Inactive, Eligibility.Of(Ada with { Active = false }, Opens));
        Assert.Equal(Ineligibility.NotMapped, Eligibility.Of(Ada with { MappedOneToOne = false }, Opens));
        Assert.Equal(Ineligibility.NoQuota, Eligibility.Of(Ada with { CarriesQuota = false }, Opens));
        Assert.Equal(Ineligibility.MayView, Eligibility.Of(Ada with { MayView = true }, Opens));
    }

    [Fact]
    public void Those_who_may_answer_keep_their_place_in_the_tree()
    {
        var eligible = Eligibility.Among([Ada, Ada with { Id = "bob", Active = false }], Opens);

        Assert.Equal(("ada", "boss"), (Assert.Single(eligible).Id, eligible[0].TeamPath[0]));
    }
}
