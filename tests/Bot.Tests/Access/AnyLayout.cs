using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Bot.Access;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Access;

/// <summary>Cohorts of 1 to 12 reps, some not graded, under managers who report to each other. Each cohort's figures
/// have values that nothing else has, so that a text tells which of them it shows.</summary>
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
            Cohort(s.Name, s.Size > 0 ? s.Size : _random.Next(1, 13), s.Size > 0, at))];
        var tree = OrgTree.Of(_roster);
        Managers = [.. Bosses.Select(id => ReaderOf(tree, id, Audience.Manager)).Where(r => r.Below.Count > 0)];
        Leader = Asked.Leader;
        LeadingManager = ReaderOf(tree, Bosses[_random.Next(Bosses.Length)], Audience.Manager | Audience.Leader);
    }

    public IReadOnlyList<CohortDiagnosis> Cohorts { get; }

    public IReadOnlyList<Reader> Managers { get; }

    public Reader Leader { get; }

    public Reader LeadingManager { get; }

    public OrgSnapshot Snapshot => new(Sample.Org with { Cohorts = Cohorts }, _roster)
    {
        Records = [.. Cohorts.SelectMany(c => c.Reps.Select(r => new RepRecord
        {
            RepId = r.Id,
            Cohort = c.Name,
            Period = Some.PeriodAt(0),
            PatchId = "P" + r.Id,
            Quota = 100_000,
            Credited = 80_000,
            Attainment = r.Attainment,
            Counts = r.Attainment is not null,
        }))],
    };

    /// <summary>The cohorts whose whole figures are in a text.</summary>
    public IReadOnlyList<CohortDiagnosis> Seen(string text) =>
        [.. Cohorts.Where((_, at) => new[] { $"{200 + at}%", $"{300 + at}%", $"n {400 + at})" }
            .Any(mark => text.Contains(mark, StringComparison.Ordinal)))];

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
            },
            Separation = Sample.Cohort.Separation! with { Coverage = 3 + (at / 100.0) }, // The sample has one.
            QuotaFit = new Performix.Analysis.Models.QuotaFit(400 + at, Flat, Flat, Flat),
            Patches = [.. reps.Select(r => Scenes.Patch with { Id = "P" + r.Id })],
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
        Zone = TimeZoneInfo.Utc,
    };
}
