using Performix.Bot.Access;
using Performix.Bot.Features.Settings;
using Performix.Bot.Worker;

namespace Performix.Bot.Tests.Golden;

public sealed class SettingsGoldenTests
{
    private static readonly SettingsReading Set = new(new DigestPlan("CLEAD", "Mon 09:00"))
    {
        Zone = "Europe/Berlin",
        Leaders = ["ULEADER"],
        Admins = ["UADMIN"],
        Links = 40,
        Frozen = 2,
        People = 44,
        Cohorts = [("AE · Mid-Market", 15), (PersonSample.Hostile, 3)],
        LeftOut = [PersonSample.Hostile],
    };

    [Fact]
    public void Settings_say_what_is_set() => Slate.Matches(SettingsView.Render(Set), "settings");

    [Fact]
    public void The_form_of_cohorts_has_those_left_out_ticked() => Slate.Matches(
        CohortForm.Render(["AE · Mid-Market", PersonSample.Hostile], ["AE · Mid-Market"]), "settings-cohorts");

    [Fact]
    public void The_form_of_cohorts_before_there_are_any() =>
        Slate.Matches(CohortForm.Render([], []), "settings-cohorts-none");

    [Fact]
    public void Settings_before_anything_is_set() => Slate.Matches(
        SettingsView.Render(new SettingsReading(new DigestPlan("", "Mon 09:00")) { Zone = "UTC" }),
        "settings-empty");

    [Fact]
    public void Settings_of_a_trial_offer_no_links() => Slate.Matches(
        SettingsView.Render(Set with { Mode = IdentityMode.Email }), "settings-trial");

    [Fact]
    public void The_digest_form_shows_what_is_set() => Slate.Matches(
        DigestForm.Render(new DigestPlan("CLEAD", "daily 17:30"), "Europe/Berlin"), "settings-digest");

    [Fact]
    public void Proposed_links_fill_pages_of_twenty() => Slate.Matches(
        LinkForm.Render([.. Enumerable.Range(1, 45).Select(Proposal)], 20, ""), "settings-link");

    [Fact]
    public void Proposed_links_with_hostile_names() => Slate.Matches(
        LinkForm.Render([new LinkProposal(
            new SlackMember("T1", "U1") { Name = new string('<', 80), Email = "a@acme.example" },
            PersonSample.Ada with { Name = PersonSample.Hostile },
            "the e-mail address in Slack changed")], 0, ""), "settings-link-hostile-names");

    [Fact]
    public void Without_proposals_the_form_says_what_a_pair_needs() =>
        Slate.Matches(LinkForm.Render([], 0, "*1 link counts now.* "), "settings-link-none");

    [Fact]
    public void Unlinking_asks_for_one_account() => Slate.Matches(UnlinkChange.Form, "settings-unlink");

    private static LinkProposal Proposal(int n) => new(
        new SlackMember("T1", $"U{n}") { Name = $"Rep {n}", Email = $"rep{n}@acme.example" },
        new Person($"R{n}", $"Rep No. {n}", $"rep{n}@acme.example", "M1"),
        "");
}
