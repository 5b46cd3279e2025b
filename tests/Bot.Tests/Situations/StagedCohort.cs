using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Tests.Support.Simulation;

namespace Performix.Bot.Tests.Situations;

/// <summary>One simulated org as the facts of one cohort: deals, logged activity and names, as a live org has them.
/// </summary>
/// <param name="Key">What ids begin with.</param>
/// <param name="Role">The role.</param>
/// <param name="Segment">The segment.</param>
/// <param name="Org">The simulated org.</param>
internal sealed record StagedCohort(string Key, string Role, string Segment, SimulatedOrg Org)
{
    /// <summary>The first quarter; eight of them end with 2026-Q3.</summary>
    private static readonly FiscalQuarter First = new(2024, 4);

    /// <summary>Who manages the reps, by number.</summary>
    public Func<int, string> ManagerOf { get; init; } = _ => "M1";

    /// <summary>The share of decided opportunities with a logged touch, by rep.</summary>
    public Func<int, double> Logged { get; init; } = rep => 0.66 + (0.02 * (rep % 8));

    public string Rep(int rep) => $"{Key}R{rep:00}";

    public SalesFacts AddTo(SalesFacts facts) => facts with
    {
        Reps = [.. facts.Reps, .. Seen.Select(Person)],
        Patches = [.. facts.Patches, .. Org.Patches.Select((p, at) => new Patch(Patch(at))
        {
            Name = $"{Segment} {at + 1}",
            Segment = Segment,
            Potential = p.Potential,
            AccountMix = Math.Clamp(p.AccountMix, 0, 1),
        })],
        Assignments = [.. facts.Assignments, .. Org.Rows.Select(r => new Assignment(
            Rep(r.Rep), Patch(r.Patch), At(r).Start, At(r).End) { ActiveShare = new Share(r.SeatFraction) })],
        Quotas = [.. facts.Quotas, .. Org.Rows.Select(r => new Quota(
            Rep(r.Rep), At(r).Start, At(r).End, Euro(r.Quota)) { ForTimeInSeat = true })],
        Opportunities = [.. facts.Opportunities, .. Org.Rows.SelectMany(Deals)],
        Activities = [.. facts.Activities, .. Org.Rows.Select(r => new ActivityCount(
            Rep(r.Rep), At(r).Start, At(r).End)
        {
            Calls = r.Calls,
            Demos = r.Demos,
            Logged = new Share(Logged(r.Rep)),
        })],
        LeadFlows = [.. facts.LeadFlows, .. Org.Patches.SelectMany((p, at) => p.LeadQuality.Select((quality, q) =>
            new LeadFlow(Period(q).Start, Period(q).End) { PatchId = Patch(at), Quality = quality }))],
    };

    private IEnumerable<int> Seen => Org.Rows.Select(r => r.Rep).Distinct().Order();

    private string Patch(int patch) => $"{Key}P{patch:00}";

    private Rep Person(int rep) => new(Rep(rep))
    {
        Name = Names.Of(Key, rep),
        Email = $"{Rep(rep).ToLowerInvariant()}@acme.example",
        Role = Role,
        Segment = Segment,
        ManagerId = ManagerOf(rep),
        StartDate = Period(Org.Reps[rep].First - Org.Reps[rep].Tenure).Start,
    };

    private IEnumerable<Opportunity> Deals(SimulatedRow row)
    {
        var weights = Enumerable.Range(0, row.Deals).Select(n => 2.0 + (n % 5)).ToArray();
        for (var n = 0; n < row.Deals; n++)
        {
            yield return Deal(row, n, Outcome.Won, row.Bookings * weights[n] / weights.Sum());
        }

        for (var n = row.Deals; n < (2 * row.Deals) + (row.Rep % 3); n++)
        {
            yield return Deal(row, n, Outcome.Lost, row.Quota / 12);
        }
    }

    private Opportunity Deal(SimulatedRow row, int n, Outcome outcome, double amount)
    {
        var day = At(row).Start.AddDays(((7 * n) + 3) % 88);
        return new Opportunity($"{Rep(row.Rep)}-{row.Quarter}-{n:00}", Rep(row.Rep), outcome, day.AddDays(-60))
        {
            Closed = day,
            Amount = Euro(amount),
            PatchId = Patch(row.Patch),
        };
    }

    private static Period At(SimulatedRow row) => Period(row.Quarter);

    private static Period Period(int quarter) => FiscalCalendar.Calendar.PeriodOf(First.Plus(quarter));

    private static Money Euro(double amount) => new(decimal.Round((decimal)amount, 2));
}
