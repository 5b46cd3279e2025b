using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Features.Digest;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Golden;

public sealed class DigestGoldenTests
{
    private static readonly DateTimeOffset Week = Sample.AsOf.AddHours(4);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public void The_first_digest_says_everything_once() =>
        Slate.Matches(DigestView.Parent(Content(Sample.Org), Week), "digest-first");

    [Fact]
    public void What_has_not_changed_is_not_repeated()
    {
        var before = Content(Sample.Org).States;

        var content = DigestContent.Of(Scope(Sample.Org), before, English);

        Slate.Matches(DigestView.Parent(content, Week), "digest-unchanged");
    }

    [Fact]
    public void What_is_severe_is_said_every_week_and_first()
    {
        var failed = new RunRecord
        {
            StartedAt = Sample.AsOf.AddDays(1),
            EndedAt = Sample.AsOf.AddDays(1),
            Outcome = RunOutcome.Failed,
            Fault = "Salesforce refused",
        };
        var scope = Scope(Sample.Org) with { LastRun = failed };
        var before = DigestContent.Of(scope, new Dictionary<string, string>(), English).States;

        var content = DigestContent.Of(scope, before, English);

        Assert.Equal("data/pull", content.Shown[0].Key);
        Slate.Matches(DigestView.Parent(content, Week), "digest-stale");
    }

    [Fact]
    public void The_details_are_by_cohort() =>
        Slate.Matches(DigestView.Detail(Content(Sample.Org), Week, English), "digest-detail");

    [Fact]
    public void Small_cohorts_and_the_next_one_are_counted_and_nothing_else()
    {
        var small = Sample.Cohort with { Name = "SE", RepCount = 4 };
        var next = Sample.Cohort with { Name = "SDR", RepCount = 6 };

        var content = Content(Sample.Org with { Cohorts = [Sample.Cohort, small, next] });

        Assert.Equal(2, content.Scope.Suppressed);
        Assert.DoesNotContain(content.Shown, f => f.Text.Contains("SE:", StringComparison.Ordinal));
        Assert.DoesNotContain(content.Shown, f => f.Text.Contains("SDR:", StringComparison.Ordinal));
        Slate.Matches(DigestView.Parent(content, Week), "digest-suppressed");
    }

    [Fact]
    public void Hostile_names_form_no_markup() => Slate.Matches(
        DigestView.Parent(
            Content(Sample.Org with { Cohorts = [Sample.Cohort with { Name = "<!channel> & *AE*" }] }), Week),
        "digest-hostile-names");

    [Fact]
    public void A_large_organisation_keeps_to_seven_items_and_the_budget_of_a_message()
    {
        var many = Enumerable.Range(0, 60).Select(at => Sample.Cohort with { Name = $"Cohort {at:00}" }).ToArray();

        var content = Content(Sample.Org with { Cohorts = many });

        var parent = DigestView.Parent(content, Week);
        var detail = DigestView.Detail(content, Week, English);
        Assert.Equal(7, content.Shown.Count);
        Assert.InRange(parent.Blocks.Count, 1, 40);
        Assert.InRange(detail.Blocks.Count, 1, 40);
        Assert.InRange(content.Shown.Sum(f => f.Text.Length + f.Next.Length), 1, 12_000);
    }

    [Fact]
    public void No_rep_is_named()
    {
        var content = Content(Sample.Org);

        var texts = content.Shown.Select(f => f.Text + f.Next);
        Assert.DoesNotContain(texts, t => Sample.Cohort.Reps.Any(r => t.Contains(r.Id, StringComparison.Ordinal)));
    }

    private static DigestContent Content(OrgDiagnosis diagnosis) =>
        DigestContent.Of(Scope(diagnosis), new Dictionary<string, string>(), English);

    private static DigestScope Scope(OrgDiagnosis diagnosis) => new(new OrgSnapshot(diagnosis, []), [], []);
}
