using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Connectors.Salesforce;

/// <summary>Which decided opportunities had a logged touch, on them or on their account, before they closed.</summary>
internal sealed class Touches
{
    private const int Days = 90;

    private readonly ILookup<string, Opportunity> byRecord;
    private readonly IReadOnlyList<Opportunity> decided;
    private readonly HashSet<string> touched = [];

    public Touches(IReadOnlyList<Opportunity> opportunities)
    {
        decided = [.. opportunities.Where(opportunity => opportunity.Outcome != Outcome.Open)];
        byRecord = decided.Select(opportunity => (Record: opportunity.Id, Of: opportunity))
            .Concat(decided.Where(opportunity => opportunity.AccountId is not null)
                .Select(opportunity => (Record: opportunity.AccountId ?? "", Of: opportunity)))
            .ToLookup(pair => pair.Record, pair => pair.Of);
    }

    /// <summary>Whether any record said what it was about; without that, nothing is known of logging.</summary>
    public bool AreKnown { get; private set; }

    /// <summary>Takes a touch in.</summary>
    public void Add(string? recordId, DateOnly day)
    {
        if (recordId is null)
        {
            return;
        }

        AreKnown = true;
        touched.UnionWith(byRecord[recordId]
            .Where(opportunity => day <= opportunity.Closed && day >= opportunity.Closed?.AddDays(-Days))
            .Select(opportunity => opportunity.Id));
    }

    /// <summary>The share of decided opportunities with a touch, by rep and quarter of closing.</summary>
    public IReadOnlyDictionary<(string RepId, Period Quarter), Share> Logged(FiscalCalendar calendar) => decided
        .GroupBy(one => (one.RepId, calendar.PeriodOf(calendar.QuarterOf(one.Closed ?? default))))
        .ToDictionary(
            closed => closed.Key,
            closed => new Share((double)closed.Count(one => touched.Contains(one.Id)) / closed.Count()));
}
