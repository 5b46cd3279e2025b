using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Counts leads by rep, quarter of creation and source. Leads of queues and of others are no
/// concern.</summary>
internal sealed class LeadFacts(LeadQualityMapping mapping, FiscalCalendar calendar, IReadOnlySet<string> sellers)
{
    private readonly IReadOnlyDictionary<string, double> scores =
        new Dictionary<string, double>(mapping.Scores, StringComparer.OrdinalIgnoreCase);

    /// <summary>The leads.</summary>
    public IReadOnlyList<LeadFlow> Read(RowLog log, OrgRows rows) =>
    [
        .. log.Read<LeadRow, Lead>("Lead", rows.Leads, ToLead)
            .GroupBy(lead => (lead.RepId, lead.Quarter, lead.Source))
            .Select(same => new LeadFlow(same.Key.Quarter.Start, same.Key.Quarter.End)
            {
                RepId = same.Key.RepId,
                Source = same.Key.Source,
                Leads = same.Count(),
                Converted = same.Count(lead => lead.IsConverted),
                Quality = MeanQuality(same),
            }),
    ];

    private static double? MeanQuality(IEnumerable<Lead> leads)
    {
        var scored = leads.Where(lead => lead.Quality is not null).ToList();
        return scored.Count == 0 ? null : scored.Sum(lead => lead.Quality) / scored.Count;
    }

    private Lead? ToLead(LeadRow row, RowCheck check)
    {
        var owner = check.Need(SalesforceId.Of(row.OwnerId), "OwnerId");
        var created = DateOnly.FromDateTime(check.Need(row.CreatedDate, "CreatedDate").UtcDateTime);
        return !check.IsSound || !sellers.Contains(owner) ? null : new Lead(
            owner,
            calendar.PeriodOf(calendar.QuarterOf(created)),
            row.LeadSource ?? "",
            row.IsConverted == true)
        {
            Quality = mapping.Field.Length > 0 ? Score(row.Field(mapping.Field)) : null,
        };
    }

    private double? Score(string? text) =>
        text is null ? null
            : scores.Count > 0 ? (scores.TryGetValue(text, out var score) ? score : null)
            : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number) ? number
            : null;

    private sealed record Lead(string RepId, Period Quarter, string Source, bool IsConverted)
    {
        public double? Quality { get; init; }
    }
}
