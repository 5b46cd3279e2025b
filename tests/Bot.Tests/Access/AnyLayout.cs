using System.Globalization;
using System.Text.RegularExpressions;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Bot.Access;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Access;

/// <summary>Cohorts of 1 to 14 reps, some not graded, some without activity or a patch that is measured, under managers
/// who report to each other. Each cohort's figures have values that nothing else has, so that a text tells which of
/// them it shows.</summary>
internal sealed class AnyLayout
{
    private static readonly string[] Bosses = ["M0", "M1", "M2", "M3"];

    private readonly Random _random;
    private readonly List<Rep> _roster = [.. Bosses.Select((id, at) => new Rep(id)
    {
        Name = id,
        ManagerId = at is 1 or 2 ? Bosses[at - 1] : null,
    })];

    public AnyLayout(int seed)
        : this(seed, [.. Enumerable.Range(0, new Random(seed).Next(1, 7))
            .Select(at => ($"Cohort{(char)('A' + at)}{(char)('A' + at)}", 0))])
    {
    }

    public AnyLayout(params (string Name, int Size)[] sizes)
        : this(1, sizes)
    {
    }

    private AnyLayout(int seed, (string Name, int Size)[] sizes)
    {
        _random = new Random(seed);
        Cohorts = [.. sizes.Select((s, at) =>
            Cohort(s.Name, s.Size > 0 ? s.Size : _random.Next(1, 15), s.Size > 0, at))];
        var tree = OrgTree.Of(_roster);
        Managers = [.. Bosses.Select(id => ReaderOf(tree, id, Audience.Manager)).Where(r => r.Below.Count > 0)];
        Leader = Asked.Leader with { Tree = tree };
        LeadingManager = ReaderOf(tree, Bosses[_random.Next(Bosses.Length)], Audience.Manager | Audience.Leader);
        LeftOut = [.. Cohorts.Select(c => c.Name).Where(_ => _random.NextDouble() < 0.3)];
        Snapshot = new OrgSnapshot(Sample.Org with { Cohorts = Cohorts }, _roster)
        {
            Records = [.. Cohorts.SelectMany((c, at) => c.Reps.Select(r => Record(c, at, r)))],
        };
    }

    public IReadOnlyList<CohortDiagnosis> Cohorts { get; }

    public IReadOnlyList<Reader> Managers { get; }

    public Reader Leader { get; }

    public Reader LeadingManager { get; }

    /// <summary>The cohorts that an admin leaves out of the digest.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    public OrgSnapshot Snapshot { get; }

    /// <summary>The cohorts of whose whole attainment something is in a text.</summary>
    public IReadOnlyList<CohortDiagnosis> Seen(string text) => Marked(text, at => $"{200 + at}%", at => $"{600 + at}%");

    /// <summary>The cohorts of which a text has figures of those with activity.</summary>
    public IReadOnlyList<CohortDiagnosis> Active(string text) => Marked(text, at => $"{300 + at}%");

    /// <summary>The cohorts of which a text says how many of those with activity are hitters.</summary>
    public IReadOnlyList<CohortDiagnosis> Counted(string text) => Marked(text, at => $"{700 + at} at or above");

    /// <summary>The cohorts of whose whole attainment in the last period something is in a text.</summary>
    public IReadOnlyList<CohortDiagnosis> InPeriod(string text) =>
        text.Contains("median attainment of your own reps", StringComparison.Ordinal)
            ? []
            : Marked(text, at => $"{500 + at}%");

    /// <summary>The cohorts of which a text says how many of all patches are in which band.</summary>
    public IReadOnlyList<CohortDiagnosis> Banded(string text) =>
        text.Contains(" of your reps of ", StringComparison.Ordinal)
            ? []
            : [.. Cohorts.Where(c => Regex.IsMatch(text, c.Name + @": \d+ of \d+ patch(es)? (are )?out of band"))];

    public static HashSet<string> Graded(CohortDiagnosis cohort) =>
        [.. cohort.Reps.Where(r => r.Attainment is not null).Select(r => r.Id)];

    /// <summary>Those with activity.</summary>
    public static HashSet<string> Tested(CohortDiagnosis cohort) =>
        [.. Graded(cohort).Order(StringComparer.Ordinal).Take(cohort.Separation?.N ?? 0)];

    /// <summary>Those who hold a patch that is measured.</summary>
    public static HashSet<string> Holders(CohortDiagnosis cohort) => [.. cohort.Patches.Select(p => p.Id[1..])];

    /// <summary>Those who count in the last period.</summary>
    public HashSet<string> InLast(CohortDiagnosis cohort) =>
        [.. Snapshot.Records.Where(r => r.Cohort == cohort.Name && r.Counts).Select(r => r.RepId)];

    private CohortDiagnosis[] Marked(string text, params Func<int, string>[] marks) =>
        [.. Cohorts.Where((_, at) => marks.Any(m => text.Contains(m(at), StringComparison.Ordinal)))];

    private RepRecord Record(CohortDiagnosis cohort, int at, RepReading rep)
    {
        var counts = rep.Attainment is not null && _random.NextDouble() < 0.8;
        return new RepRecord
        {
            RepId = rep.Id,
            Cohort = cohort.Name,
            Period = Some.PeriodAt(0),
            PatchId = "P" + rep.Id,
            Quota = 100_000,
            Credited = 80_000,
            Attainment = counts ? 5 + (at / 100.0) : null,
            Counts = counts,
        };
    }

    private CohortDiagnosis Cohort(string name, int size, bool all, int at)
    {
        var reps = Enumerable.Range(0, size).Select(n => Rep($"{name}{n}", all)).ToArray();
        var graded = reps.Count(r => r.Attainment is not null);
        return Sample.Cohort with
        {
            Name = name,
            RepCount = size,
            Reps = reps,
            Attainment = graded == 0 ? null : Sample.Cohort.Attainment! with // The sample has one.
            {
                N = graded,
                Median = 2 + (at / 100.0),
                AtOrAbove = new(6 + (at / 100.0), new(0.1, 0.9, 0.95)),
            },
            Separation = Sample.Cohort.Separation! with // The sample has one.
            {
                N = all ? graded : graded - Math.Min(graded, _random.Next(8)),
                Hitters = 700 + at,
                Coverage = 3 + (at / 100.0),
            },
            QuotaFit = new Performix.Analysis.Models.QuotaFit(400 + at, Flat, Flat, Flat),
            Patches = [.. reps.Where(_ => all || _random.NextDouble() < 0.7)
                .Select(r => Scenes.Patch with { Id = "P" + r.Id })],
            Swap = Scenes.Cohort.Swap,
        };
    }

    private static Estimate Flat => new(0.1, new Interval(-0.2, 0.4, 0.95));

    private RepReading Rep(string id, bool graded)
    {
        _roster.Add(new Rep(id) { Name = id, ManagerId = Bosses[_random.Next(Bosses.Length)] });
        var isGraded = graded || _random.NextDouble() < 0.9;
        return Sample.Rep with
        {
            Id = id,
            Attainment = isGraded ? 0.5 + (0.01 * _random.Next(100)) : null,
            Tail = isGraded ? TailGrade.Probable : TailGrade.Ramping,
        };
    }

    private static Reader ReaderOf(OrgTree tree, string id, Audience roles) => new()
    {
        Member = new SlackMember("T1", "U" + id) { IsOwn = true },
        Person = tree.Find(id),
        Roles = roles,
        Tree = tree,
        Below = tree.Below(id).ToDictionary(p => p.Id),
        Culture = CultureInfo.GetCultureInfo("en-US"),
    };
}
