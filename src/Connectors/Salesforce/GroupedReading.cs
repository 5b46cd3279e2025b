using System.Text.Json;
using Performix.Analysis.Units;

namespace Performix.Connectors.Salesforce;

/// <summary>Has the org count records by quarter: raw activities never leave it where a count will do.</summary>
/// <param name="queries">Reads a query.</param>
/// <param name="owners">Ids of users, by which a count that is too large is parted. Owners that are not among them are
/// counted all the same.</param>
internal sealed class GroupedReading(QueryReading queries, IReadOnlyList<string> owners)
{
    /// <summary>Salesforce gives no more groups than this: some say that it then refuses, some that it cuts without a
    /// word. Exactly this many is taken as cut.</summary>
    private const int MostGroups = 2000;

    /// <summary>A query runs for two minutes before Salesforce ends it: more halvings would take longer than a
    /// night.</summary>
    private const int MostTimeOuts = 4;

    private const string Number = "n";

    /// <summary>The quarters that are counted, up to the one that holds the last day.</summary>
    public static IReadOnlyList<Period> Quarters(WantedCounts wanted, DateOnly today)
    {
        var calendar = new FiscalCalendar(wanted.Month);
        var quarters = new List<Period>();
        for (var day = wanted.From; day <= today; day = quarters[^1].End)
        {
            quarters.Add(calendar.PeriodOf(calendar.QuarterOf(day)));
        }

        return quarters;
    }

    /// <summary>The groups of one quarter, in an order that does not depend on how the count was parted.</summary>
    /// <param name="wanted">What is counted.</param>
    /// <param name="fields">The fields to group by.</param>
    /// <param name="quarter">The quarter, and how many groups there may be: where they are known not to fit into one
    /// answer, the count is parted before a call is lost on it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<(JsonElement Group, int Count)>> ReadAsync(
        WantedCounts wanted,
        IReadOnlyList<string> fields,
        (Period Period, int Groups) quarter,
        CancellationToken cancellationToken)
    {
        var groups = new List<JsonElement>();
        foreach (var window in Windows(quarter.Period, quarter.Groups))
        {
            groups.AddRange(await WindowAsync(wanted, fields, window, cancellationToken));
        }

        return [.. Together(groups)];
    }

    private IEnumerable<CountWindow> Windows(Period quarter, int groups)
    {
        var parts = Math.Clamp((groups / MostGroups) + 1, 1, Math.Max(1, owners.Count));
        for (var part = 0; part < parts; part++)
        {
            yield return new CountWindow(
                quarter.Start, quarter.End, owners.Count * part / parts, owners.Count * (part + 1) / parts);
        }
    }

    /// <summary>The groups of all parts, those that are alike as one: facts do not depend on how a count was
    /// parted.</summary>
    private static IEnumerable<(JsonElement Group, int Count)> Together(IEnumerable<JsonElement> groups) => groups
        .GroupBy(KeyOf, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => (same.First(), same.Sum(group => group.GetProperty(Number).GetInt32())));

    private static string KeyOf(JsonElement group) => string.Join('\n', group.EnumerateObject()
        .Where(value => value.Name is not (Number or "attributes"))
        .Select(value => $"{value.Name}={value.Value.GetRawText()}"));

    private async Task<IReadOnlyList<JsonElement>> WindowAsync(
        WantedCounts wanted, IReadOnlyList<string> fields, CountWindow window, CancellationToken cancellationToken)
    {
        IReadOnlyList<CountWindow> parts;
        try
        {
            var answer = await queries.ReadAsync(Query(wanted, fields, window), group => group, cancellationToken);
            if (answer.Rows.Count < MostGroups)
            {
                return answer.Rows;
            }

            parts = OwnersFirst(window, wanted);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.TooManyGroups)
        {
            parts = OwnersFirst(window, wanted);
        }
        catch (SalesforceRefused e) when (e.Code == FaultCodes.QueryTimeout && window.TimeOuts < MostTimeOuts)
        {
            parts = DaysFirst(window with { TimeOuts = window.TimeOuts + 1 }, wanted);
        }

        var groups = new List<JsonElement>();
        foreach (var part in parts)
        {
            groups.AddRange(await WindowAsync(wanted, fields, part, cancellationToken));
        }

        return groups;
    }

    /// <summary>Most owners have something on most days: fewer days make hardly fewer groups.</summary>
    private static IReadOnlyList<CountWindow> OwnersFirst(CountWindow window, WantedCounts wanted) =>
        window.ByOwner() is { Count: > 0 } owned ? owned : Some(window.ByDay(), window, wanted);

    private static IReadOnlyList<CountWindow> DaysFirst(CountWindow window, WantedCounts wanted) =>
        window.ByDay() is { Count: > 0 } days ? days : Some(window.ByOwner(), window, wanted);

    private static IReadOnlyList<CountWindow> Some(
        IReadOnlyList<CountWindow> parts, CountWindow window, WantedCounts wanted) =>
        parts.Count > 0 ? parts : throw new SalesforceRefused(
            $"all counts of {wanted.Object.Name}", $"one owner on {window.From:yyyy-MM-dd}",
            "Even one owner's day is too much for the org to count: take fields out of the mapping of activities.");

    private SoqlQuery Query(WantedCounts wanted, IReadOnlyList<string> fields, CountWindow window)
    {
        var by = string.Join(", ", fields.Where(f => f != wanted.Day));
        string[] conditions =
        [
            $"{wanted.Day} >= {WantedObjects.Literal(window.From)}",
            $"{wanted.Day} < {WantedObjects.Literal(window.To)}",
            wanted.Object.Where,
            window.Low > 0 ? $"OwnerId >= '{owners[window.Low]}'" : "",
            window.High < owners.Count ? $"OwnerId < '{owners[window.High]}'" : "",
        ];
        var where = string.Join(" AND ", conditions.Where(condition => condition.Length > 0));
        return new SoqlQuery(
            wanted.Object.Name,
            $"SELECT {by}, COUNT(Id) {Number} FROM {wanted.Object.Name} WHERE {where} GROUP BY {by}")
        {
            All = wanted.IsArchived,
        };
    }
}
