using Performix.Bot.Access;
using Performix.Bot.Features.Home;
using Performix.Connectors.Salesforce.Doctor;

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
    public void A_stranger_reads_what_this_is_and_whom_to_ask() => Matches((Reader?)null, "home-stranger");

    [Fact]
    public void Before_the_first_reading_everybody_reads_when_there_will_be_one() => Slate.Matches(
        HomeView.Render(HomeCards.Of(new HomeReading(Asked.Manager, null, null)).Cards, null), "home-none");

    [Fact]
    public void An_admin_reads_at_once_that_the_setup_is_being_looked_at() => Matches(
        new HomeReading(Asked.Admin, null, null) { Setup = SetupReading.Running }, "home-setup-running");

    [Fact]
    public void An_admin_reads_what_fails_and_what_to_do_in_order() => Matches(
        new HomeReading(Asked.Admin, null, null)
        {
            Setup = new SetupReading(
                [
                    Check("configuration", CheckOutcome.Pass, "every option is valid", ""),
                    Check("salesforce sign-in", CheckOutcome.Fail, "400 invalid_client <!channel>", "check the secret"),
                    Check("salesforce quotas", CheckOutcome.CannotCheck, "sign-in did not pass", ""),
                    Check("people linked", CheckOutcome.Fail, "0 of 44 people of Salesforce", "Link people"),
                ],
                Sample.AsOf),
        },
        "home-setup-faults");

    [Fact]
    public void An_admin_of_a_sound_setup_reads_so_in_a_line() => Matches(
        new HomeReading(Asked.Admin, Asked.Snapshot, null)
        {
            Setup = new SetupReading(
                [
                    Check("configuration", CheckOutcome.Pass, "every option is valid", ""),
                    Check("digest", CheckOutcome.CannotCheck, "off: no channel is set", "/performix settings"),
                ],
                Sample.AsOf),
        },
        "home-setup-fine");

    [Fact]
    public void Until_an_admin_is_named_whoever_may_install_apps_is_the_installer()
    {
        var installer = Asked.Leader with { Member = Asked.Leader.Member with { IsWorkspaceAdmin = true } };

        Assert.True(new HomeReading(installer, null, null).IsInstaller);
        Assert.False(new HomeReading(installer, null, null) { Admins = ["UADMIN"] }.IsInstaller);
        Assert.False(new HomeReading(Asked.Manager, null, null).IsInstaller);
        Assert.True(new HomeReading(Asked.Admin, null, null) { Admins = ["UADMIN"] }.IsInstaller);
    }

    [Fact]
    public void What_is_shown_of_people_is_said_for_the_audit()
    {
        var (_, shown) = HomeCards.Of(new HomeReading(Asked.Manager, Asked.Snapshot, null));

        Assert.Equal(["R1", "R2"], shown.Select(g => g.SubjectId));
    }

    private static Check Check(string name, CheckOutcome outcome, string detail, string remedy) =>
        new(name, outcome, detail, remedy);

    private static void Matches(Reader? reader, string name) =>
        Matches(new HomeReading(reader, Asked.Snapshot, null) { Admins = ["UADMIN"] }, name);

    private static void Matches(HomeReading read, string name) => Slate.Matches(
        HomeView.Render(HomeCards.Of(read).Cards, read.Snapshot is null ? null : Sample.AsOf), name);
}
