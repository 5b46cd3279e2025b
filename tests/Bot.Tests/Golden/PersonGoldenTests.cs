using Performix.Bot.Access;
using Performix.Bot.Features.Me;
using Performix.Bot.Features.Pipcheck;
using Performix.Bot.Features.Privacy;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Golden;

public sealed class PersonGoldenTests
{
    private static readonly RunRecord Failed = new()
    {
        StartedAt = Sample.AsOf.AddDays(1),
        EndedAt = Sample.AsOf.AddDays(1).AddMinutes(2),
        Outcome = RunOutcome.Failed,
        Fault = "Salesforce refused.",
    };

    private static readonly Looks Looked = new(
        [new Look("<@UM1>", "asked before a PIP: " + RepCard.Fields, Sample.AsOf.AddHours(3))], 2, 4);

    [Fact]
    public void Pipcheck_with_rich_data() => Pipcheck(PersonSample.Rich, "pipcheck-rich");

    [Fact]
    public void Pipcheck_with_thin_data() => Pipcheck(PersonSample.Thin, "pipcheck-thin");

    [Fact]
    public void Pipcheck_without_quota() => Pipcheck(PersonSample.NoQuota, "pipcheck-no-quota");

    [Fact]
    public void Pipcheck_with_hostile_names() => Slate.Matches(
        PipcheckView.Render(PersonSample.Ada with { Name = PersonSample.Hostile }, PersonSample.Hostiles),
        "pipcheck-hostile-names");

    [Fact]
    public void Pipcheck_of_somebody_without_figures() => Slate.Matches(
        PipcheckView.Nothing(PersonSample.Ada, Sample.AsOf), "pipcheck-nothing");

    [Fact]
    public void Pipcheck_on_a_stale_snapshot() => Slate.Matches(
        Stale(PipcheckView.Render(PersonSample.Ada, PersonSample.Rich), Asked.Manager), "pipcheck-stale");

    [Fact]
    public void Refused_access() => Slate.Matches(Refusals.Rep(), "refused-rep");

    [Fact]
    public void Why_of_a_rep_lists_periods_and_records() => Slate.Matches(
        RepWhy.Render(PersonSample.Rich), "why-rep");

    [Fact]
    public void Why_of_a_rep_with_totals_only() => Slate.Matches(RepWhy.Render(PersonSample.Thin), "why-rep-thin");

    [Fact]
    public void Why_of_a_rep_with_hostile_names() => Slate.Matches(
        RepWhy.Render(PersonSample.Hostiles), "why-rep-hostile-names");

    [Fact]
    public void Me_with_rich_data() => Me(PersonSample.Rich, "me-rich");

    [Fact]
    public void Me_with_thin_data() => Me(PersonSample.Thin, "me-thin");

    [Fact]
    public void Me_without_quota() => Me(PersonSample.NoQuota, "me-no-quota");

    [Fact]
    public void Me_with_hostile_names() => Me(PersonSample.Hostiles, "me-hostile-names");

    [Fact]
    public void Me_on_a_stale_snapshot() => Slate.Matches(
        Stale(MeView.Render(PersonSample.Rich, new Looks([], 0, 0), null, null), Asked.Seller), "me-stale");

    [Fact]
    public void Privacy_has_no_figures_of_people() => Slate.Matches(
        PrivacyView.Render(isPerson: true, keepDays: 365), "privacy");

    private static void Pipcheck(RepFacts facts, string name) =>
        Slate.Matches(PipcheckView.Render(PersonSample.Ada, facts), name);

    private static void Me(RepFacts facts, string name) => Slate.Matches(
        MeView.Render(facts, Looked, "UADMIN", Sample.AsOf.AddDays(1)), name);

    private static Answer Stale(Answer answer, Reader reader) =>
        Freshness.Noted(Asked.By(reader, "me") with { LastRun = Failed }, answer);
}
