using System.Globalization;
using System.Text.Json;
using Performix.Analysis.Units;

namespace Performix.Connectors.Salesforce;

/// <summary>Has the org count records by quarter: raw activities never leave it where a count will do.</summary>
internal sealed class GroupedReading(SalesforceClient client, DateTimeOffset now)
{
    /// <summary>Salesforce gives no more groups than this, and does not say that it cut: exactly this many is
    /// taken as cut.</summary>
    private const int MostGroups = 2000;

    public async Task<IReadOnlyList<Grouped<TRow>>> ReadAsync<TRow>(
        WantedCounts wanted, IReadOnlyList<string> fields, Func<JsonElement, TRow> row, CancellationToken cancellationToken)
    {
        var calendar = new FiscalCalendar(wanted.Month);
        var all = new List<Grouped<TRow>>();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        for (var day = wanted.From; day <= today;)
        {
            var quarter = calendar.PeriodOf(calendar.QuarterOf(day));
            var groups = await WindowAsync(wanted, fields, quarter.Start, quarter.End, cancellationToken);
            all.AddRange(groups.Select(g => new Grouped<TRow>(row(g), quarter.Start, g.GetProperty("n").GetInt32())));
            day = quarter.End;
        }

        return all;
    }

    private async Task<IReadOnlyList<JsonElement>> WindowAsync(
        WantedCounts wanted, IReadOnlyList<string> fields, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var answer = await client.QueryAsync(Soql(wanted, fields, from, to), cancellationToken);
        var days = to.DayNumber - from.DayNumber;
        if (answer.Records.Count < MostGroups)
        {
            return answer.Records;
        }

        if (days < 2)
        {
            throw new SalesforceRefused(
                $"all counts of {wanted.Object.Name}", $"{MostGroups} groups on {from:yyyy-MM-dd}",
                "One day has more groups than Salesforce gives: narrow the population in the mapping.");
        }

        var middle = from.AddDays(days / 2);
        return
        [
            .. await WindowAsync(wanted, fields, from, middle, cancellationToken),
            .. await WindowAsync(wanted, fields, middle, to, cancellationToken),
        ];
    }

    private static string Soql(WantedCounts wanted, IReadOnlyList<string> fields, DateOnly from, DateOnly to)
    {
        var by = string.Join(", ", fields.Where(f => f != wanted.Day));
        var also = wanted.Object.Where.Length > 0 ? $" AND {wanted.Object.Where}" : "";
        return $"SELECT {by}, COUNT(Id) n FROM {wanted.Object.Name} WHERE {wanted.Day} >= {Literal(from, wanted)} "
            + $"AND {wanted.Day} < {Literal(to, wanted)}{also} GROUP BY {by}";
    }

    private static string Literal(DateOnly day, WantedCounts wanted) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (wanted.IsInstant ? "T00:00:00Z" : "");
}
