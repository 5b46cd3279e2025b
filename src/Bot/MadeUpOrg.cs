using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Storage;

namespace Performix.Bot;

/// <summary>A small org that nobody works in, with enough of everything for each view to have something to say.
/// </summary>
internal static class MadeUpOrg
{
    public const string Manager = "BOSS";

    private const int Reps = 10;
    private const int Quarters = 6;

    private static readonly FiscalQuarter First = new(2024, 1);

    public static string Rep(int rep) => $"R{rep}";

    /// <summary>The org diagnosed, as a reading of it would be stored.</summary>
    public static OrgSnapshot Diagnosed(CancellationToken cancellationToken)
    {
        var facts = Facts;
        var diagnosis = Diagnostician.Diagnose(facts, new DiagnosisRequest(1), cancellationToken);
        return OrgSnapshot.Of(diagnosis, facts, Plan.None);
    }

    private static SalesFacts Facts => new()
    {
        AsOf = new DateTimeOffset(Quarter(Quarters).Start, TimeOnly.MinValue, TimeSpan.Zero),
        Currency = "EUR",
        Reps = [new Rep(Manager) { Name = "Nobody" }, .. All(Person)],
        Patches = [.. All(rep => new Patch($"P{rep}") { Name = $"Nowhere {rep}", Potential = 50 + (10 * rep) })],
        Assignments = [.. Seats((rep, at) => new Assignment(
            Rep(rep), $"P{Patch(rep, at)}", Quarter(at).Start, Quarter(at).End))],
        Quotas = [.. Seats((rep, at) => new Quota(Rep(rep), Quarter(at).Start, Quarter(at).End, new Money(100_000)))],
        Opportunities = [.. Seats(Deals).SelectMany(deals => deals)],
        Activities = [.. Seats((rep, at) => new ActivityCount(Rep(rep), Quarter(at).Start, Quarter(at).End)
        {
            Calls = 200 + (17 * rep * (at + 3) % 60),
            Demos = 10 + ((rep + at) % 5),
            Logged = new Share(0.8),
        })],
    };

    private static Rep Person(int rep) => new(Rep(rep))
    {
        Name = $"Nobody {rep}",
        ManagerId = Manager,
        Role = "AE",
        Segment = "Nowhere",
        StartDate = Quarter(-8).Start,
    };

    /// <summary>Reps change patch in pairs after half of the time.</summary>
    private static int Patch(int rep, int at) => at < Quarters / 2 ? rep : rep ^ 1;

    private static IEnumerable<Opportunity> Deals(int rep, int at) => Enumerable.Range(0, 8).Select(n =>
        new Opportunity($"{rep}-{at}-{n}", Rep(rep), n % 2 == 0 ? Outcome.Won : Outcome.Lost, Quarter(at).Start)
        {
            Closed = Quarter(at).Start.AddDays(10 * n),
            Amount = new Money((3_000 * (Patch(rep, at) + 2)) + (1_000 * ((rep + at + n) % 7))),
            PatchId = $"P{Patch(rep, at)}",
        });

    private static Period Quarter(int at) => FiscalCalendar.Calendar.PeriodOf(First.Plus(at));

    private static IEnumerable<T> All<T>(Func<int, T> of) => Enumerable.Range(0, Reps).Select(of);

    private static IEnumerable<T> Seats<T>(Func<int, int, T> of) =>
        Enumerable.Range(0, Quarters).SelectMany(at => All(rep => of(rep, at)));
}
