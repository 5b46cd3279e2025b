using Performix.Bot.Access;
using Performix.Bot.Features.Home;

namespace Performix.Bot.Tests.Golden;

public sealed class HomeGoldenTests
{
    [Fact]
    public void A_rep_reads_the_own_card_conditions_first() => Matches(Asked.Seller, "home-rep");

    [Fact]
    public void A_manager_reads_the_team() => Matches(Asked.Manager, "home-manager");

    [Fact]
    public void A_leader_reads_cohorts_and_no_names() => Matches(Asked.Leader, "home-leader");

    [Fact]
    public void A_stranger_reads_what_this_is_and_whom_to_ask() => Matches(null, "home-stranger");

    [Fact]
    public void Before_the_first_reading_everybody_reads_when_there_will_be_one() => Slate.Matches(
        HomeView.Render(HomeCards.Of(new HomeFacts(Asked.Admin, null)).Cards, null), "home-none");

    [Fact]
    public void What_is_shown_of_people_is_said_for_the_audit()
    {
        var (_, shown) = HomeCards.Of(new HomeFacts(Asked.Manager, Asked.Snapshot));

        Assert.Equal(["R1", "R2"], shown.Select(g => g.SubjectId));
    }

    private static void Matches(Reader? reader, string name)
    {
        var (cards, _) = HomeCards.Of(new HomeFacts(reader, Asked.Snapshot));
        Slate.Matches(HomeView.Render(cards, Sample.AsOf), name);
    }
}
