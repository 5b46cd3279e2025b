using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>When opportunities were open, and what became of them.</summary>
internal sealed class PatchPipeline(Period[] periods, HashSet<string> reps)
{
    /// <summary>The numbers of the periods that began while an opportunity was open.</summary>
    public IEnumerable<int> OpenIn(Opportunity deal)
    {
        for (var at = 0; at < periods.Length; at++)
        {
            if (deal.Created < periods[at].Start && (Stays(deal) || deal.Closed >= periods[at].Start))
            {
                yield return at;
            }
        }
    }

    /// <summary>Open and won counts of the cohort's reps by owner, period and age.</summary>
    public IReadOnlyList<PipelineOutcome> Outcomes(IEnumerable<Opportunity> deals) =>
        [.. deals
            .Where(d => reps.Contains(d.RepId))
            .SelectMany(d => OpenIn(d).Select(at => (Deal: d, Period: at)))
            .GroupBy(d => (
                d.Deal.RepId,
                d.Period,
                Age: PatchEvidence.AgeBand(periods[d.Period].Start.DayNumber - d.Deal.Created.DayNumber)))
            .OrderBy(g => g.Key.RepId, StringComparer.Ordinal).ThenBy(g => g.Key.Period).ThenBy(g => g.Key.Age)
            .Select(g => new PipelineOutcome(
                g.Key.RepId, g.Key.Period, g.Key.Age, g.Count(), g.Count(d => WonIn(d.Deal, periods[d.Period]))))];

    private static bool Stays(Opportunity deal) => deal.Outcome == Outcome.Open;

    private static bool WonIn(Opportunity deal, Period period) =>
        deal.Outcome == Outcome.Won && deal.Closed is { } day && period.Holds(day);
}
