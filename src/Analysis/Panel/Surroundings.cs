using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Looks up what stood around a rep in a period: the patch's traits, its leads, the rep's activity.</summary>
internal sealed class Surroundings
{
    private readonly Dictionary<string, Patch> _patches;
    private readonly ILookup<(string Key, Period Period), LeadFlow> _leadsByPatch;
    private readonly ILookup<(string Key, Period Period), LeadFlow> _leadsByRep;
    private readonly ILookup<(string Rep, Period Period), ActivityCount> _activity;

    public Surroundings(SalesFacts facts, PeriodCalendar calendar)
    {
        _patches = facts.Patches.ToDictionary(p => p.Id);
        _leadsByPatch = Flows(facts, calendar, f => f.PatchId);
        _leadsByRep = Flows(facts, calendar, f => f.RepId);
        _activity = facts.Activities
            .Select(a => (a, Period: Middle(calendar, a.From, a.To)))
            .Where(a => a.Period is not null)
            .ToLookup(a => (a.a.RepId, a.Period ?? calendar.All[0]), a => a.a);
    }

    /// <summary>Traits of a patch in a period; a patch of several is their sum, mixes weighted by potential.</summary>
    public PatchTraits Traits(string? patchId, string repId, Period period)
    {
        if (patchId is null)
        {
            return PatchTraits.None;
        }

        string[] ids = patchId.Split('+');
        var known = ids.Select(id => _patches.GetValueOrDefault(id)).OfType<Patch>().ToArray();
        var all = known.Length == ids.Length;
        var potentials = known.Select(p => p.Potential).OfType<double>().ToArray();
        var leads = ids.SelectMany(id => _leadsByPatch[(id, period)]).Concat(_leadsByRep[(repId, period)]);
        return new PatchTraits(
            all && potentials.Length == ids.Length && potentials.Sum() > 0 ? potentials.Sum() : null,
            Mean(leads.Select(l => (l.Quality, Weight: (double)(l.Leads ?? 1)))),
            all ? Mean(known.Select(p => (p.AccountMix, Weight: p.Potential ?? 1))) : null);
    }

    /// <summary>Activity per full period in the seat; null where nothing is known.</summary>
    public ActivityRates? Activity(string repId, Period period, Share inSeat)
    {
        var counts = _activity[(repId, period)].ToArray();
        if (counts.Length == 0 || inSeat.Value <= 0)
        {
            return null;
        }

        return new ActivityRates(
            Rate(counts.Select(c => c.Calls), inSeat),
            Rate(counts.Select(c => c.Demos), inSeat),
            Rate(counts.Select(c => c.Emails), inSeat),
            Mean(counts.Select(c => (c.Logged?.Value, Weight: 1.0))));
    }

    private static double? Rate(IEnumerable<double?> counts, Share inSeat)
    {
        var known = counts.OfType<double>().ToArray();
        return known.Length == 0 ? null : known.Sum() / inSeat.Value;
    }

    private static double? Mean(IEnumerable<(double? Value, double Weight)> values)
    {
        var known = values.Where(v => v.Value is not null && v.Weight > 0).ToArray();
        return known.Length == 0
            ? null
            : known.Sum(v => v.Value.GetValueOrDefault() * v.Weight) / known.Sum(v => v.Weight);
    }

    private static ILookup<(string Key, Period Period), LeadFlow> Flows(
        SalesFacts facts, PeriodCalendar calendar, Func<LeadFlow, string?> key) => facts.LeadFlows
        .Select(f => (f, Key: key(f), Period: Middle(calendar, f.From, f.To)))
        .Where(f => f.Key is not null && f.Period is not null)
        .ToLookup(f => (f.Key ?? "", f.Period ?? calendar.All[0]), f => f.f);

    /// <summary>The period that the middle of [from, to) lies in.</summary>
    private static Period? Middle(PeriodCalendar calendar, DateOnly from, DateOnly to) =>
        calendar.Holding(from.AddDays((to.DayNumber - from.DayNumber) / 2));
}
