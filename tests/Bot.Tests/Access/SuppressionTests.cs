using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Features.Tail;
using Performix.Bot.Tests.Golden;

namespace Performix.Bot.Tests.Access;

/// <summary>No group of fewer than five is shown, nor left where sums are taken from each other: those of cohorts, of
/// the reps with activity, of one period and of patches, on all surfaces together, from those of the whole
/// organisation, which leaders know, and from the own reps.</summary>
public sealed class SuppressionTests
{
    private const int Layouts = 15;

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_leader_who_knows_the_whole_cannot_subtract(int seed)
    {
        var (shown, hidden) = (0, 0);
        for (var i = 0; i < Layouts; i++)
        {
            var layout = new AnyLayout(seed + i);
            var shared = Sayings.Shared(layout).ToArray();
            foreach (var reader in new[] { layout.Leader, layout.LeadingManager })
            {
                string[] said = [.. shared, .. await Sayings.OfAsync(layout, reader)];

                Nothing_follows(layout, reader, said, knowsAll: true, $"seed {seed + i}");
                var seen = said.SelectMany(layout.Seen).Distinct().Count();
                (shown, hidden) = (shown + seen, hidden + layout.Cohorts.Count - seen);
            }
        }

        Assert.True(shown > 10 && hidden > 10, $"{shown} shown and {hidden} hidden try nothing");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(2000)]
    public async Task A_manager_who_knows_the_own_reps_cannot_subtract(int seed)
    {
        var (whole, cut) = (0, 0);
        for (var i = 0; i < Layouts; i++)
        {
            var layout = new AnyLayout(seed + i);
            var shared = Sayings.Shared(layout).ToArray();
            foreach (var reader in layout.Managers)
            {
                string[] said = [.. shared, .. await Sayings.OfAsync(layout, reader)];

                Nothing_follows(layout, reader, said, knowsAll: false, $"seed {seed + i}");
                whole += said.SelectMany(layout.Seen).Distinct().Count();
                cut += said.Count(s => s.Contains("of your own reps only", StringComparison.Ordinal));
            }
        }

        Assert.True(whole > 10 && cut > 10, $"{whole} whole and {cut} cut down try nothing");
    }

    [Fact]
    public async Task A_hidden_cohort_is_refused_by_name_like_one_that_does_not_exist()
    {
        var snapshot = new AnyLayout(("Alpha", 9), ("Omega", 3), ("Middling", 6)).Snapshot;
        foreach (var command in Sayings.Commands)
        {
            var unknown = await Sayings.AskAsync(command, "Qwertzuiop", Asked.Leader, snapshot);

            Assert.Equal(unknown, await Sayings.AskAsync(command, "Omega", Asked.Leader, snapshot));
            Assert.Equal(unknown, await Sayings.AskAsync(command, "Middling", Asked.Leader, snapshot));
            Assert.NotEqual(unknown, await Sayings.AskAsync(command, "Alpha", Asked.Leader, snapshot));
        }
    }

    [Fact]
    public void A_small_cohort_that_the_digest_leaves_out_still_takes_the_next_with_it()
    {
        var layout = new AnyLayout(("Alpha", 9), ("Omega", 3), ("Middling", 6));

        var said = Sayings.Digest(layout, ["Omega"]).ToArray();

        Assert.Equal(["Alpha"], said.SelectMany(layout.Seen).Select(c => c.Name).Distinct());
    }

    [Fact]
    public void A_cohort_that_the_digest_leaves_out_is_not_in_it()
    {
        var layout = new AnyLayout(("Alpha", 9), ("Beta", 8));

        var said = Sayings.Digest(layout, ["Beta"]).ToArray();

        Assert.DoesNotContain(said, s => s.Contains("Beta", StringComparison.Ordinal));
        Assert.Contains("1 cohort left out by an admin's setting", said[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Alpha", true)]
    [InlineData("Middling", false)]
    public void A_cohort_that_leaders_may_not_read_is_not_shared_to_them(string name, bool isShared)
    {
        var layout = new AnyLayout(("Alpha", 9), ("Omega", 3), ("Middling", 6));
        var reading = Sample.Read(layout.Cohorts.Single(c => c.Name == name));

        Assert.Equal(isShared, ShareRule.Allows(Asked.By(Asked.Leader, "tail", layout.Snapshot), reading, []));
    }

    /// <summary>What is said of one measure is a sum over the people it is of.</summary>
    private static void Nothing_follows(
        AnyLayout layout, Reader reader, IReadOnlyList<string> said, bool knowsAll, string where)
    {
        Check("attainment", [
            .. Of(layout.Seen, AnyLayout.Graded), .. Of(layout.Counted, AnyLayout.Tested), .. All(AnyLayout.Graded),
        ]);
        Check("one period", [.. Of(layout.InPeriod, layout.InLast), .. All(layout.InLast)]);
        Check("bands of fit", [.. Of(layout.Banded, AnyLayout.Holders), .. All(AnyLayout.Holders)]);
        Check("activity", [.. Of(layout.Active, AnyLayout.Tested)]);

        IEnumerable<HashSet<string>> Of(
            Func<string, IReadOnlyList<CohortDiagnosis>> shown, Func<CohortDiagnosis, HashSet<string>> people) =>
            said.SelectMany(shown).Distinct().Select(people);

        IEnumerable<HashSet<string>> All(Func<CohortDiagnosis, HashSet<string>> people) =>
            knowsAll && layout.Cohorts.SelectMany(people).Count(p => !reader.MayRead(p)) >= ReadableCohorts.Smallest
                ? [[.. layout.Cohorts.SelectMany(people)]]
                : []; // Who knows the sum and all but a few needs no answer.

        void Check(string measure, IReadOnlyCollection<IReadOnlySet<string>> sums)
        {
            var found = Subtraction.Find([.. sums.Where(s => s.Count > 0)], reader.MayRead);
            Assert.True(
                found.Count == 0,
                $"{where}: {measure} of {string.Join(", ", found)} follows for {reader.Member.Id}");
        }
    }
}
