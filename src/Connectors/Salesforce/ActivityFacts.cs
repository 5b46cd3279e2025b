using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Counts completed tasks and events by rep and quarter. Those of others than the sellers are no
/// concern.</summary>
internal sealed class ActivityFacts(ActivityMapping mapping, FiscalCalendar calendar, IReadOnlySet<string> sellers)
{
    /// <summary>How far into a quarter the first record may be for the quarter to count as covered, in days.</summary>
    private const int LateStart = 14;

    private readonly Dictionary<(string RepId, Period Quarter), int[]> counts = [];
    private DateOnly firstDay = DateOnly.MaxValue;

    /// <summary>The day of reading: what is planned for later was not done yet.</summary>
    public DateOnly LastDay { get; init; } = DateOnly.MaxValue;

    /// <summary>The counts; a class of activity whose object is not there is unknown rather than zero.</summary>
    public IReadOnlyList<ActivityCount> Read(RowLog log, OrgRows rows, Touches touches)
    {
        log.Read<TaskRow, TaskRow>("Task", rows.Tasks, (row, check) =>
            Take(row, (row.OwnerId, row.ActivityDate, row.IsClosed != false, row.Count), check, touches));
        log.Read<EventRow, EventRow>("Event", rows.Events, (row, check) =>
            Take(row, (row.OwnerId, DayOf(row), row.IsChild != true, row.Count), check, touches));
        if (rows.Tasks is null && rows.Events is null)
        {
            return [];
        }

        var logged = touches.AreKnown ? touches.Logged(calendar) : new Dictionary<(string, Period), Share>();
        var keys = counts.Keys.Concat(logged.Keys.Where(key => sellers.Contains(key.RepId))).Distinct()
            .Where(key => IsCovered(key.Quarter));
        return [.. keys.Select(key => ToCount(key, rows, logged))];
    }

    private static DateOnly? DayOf(EventRow row) => row.ActivityDate
        ?? (row.StartDateTime is { } start ? DateOnly.FromDateTime(start.UtcDateTime) : null);

    private TRow? Take<TRow>(
        TRow row, (string? Owner, DateOnly? Day, bool IsHeld, int Count) said, RowCheck check, Touches touches)
        where TRow : OrgRow
    {
        var owner = check.Need(SalesforceId.Of(said.Owner), "OwnerId");

        // A task without a due date was never planned for a day: it cannot be put into a quarter.
        if (!said.IsHeld || said.Day is not { } day || day > LastDay || !sellers.Contains(owner))
        {
            return null;
        }

        firstDay = day < firstDay ? day : firstDay;
        touches.Add(SalesforceId.Of(row.Field("WhatId")), day);
        touches.Add(SalesforceId.Of(row.Field("AccountId")), day);
        var key = (owner, calendar.PeriodOf(calendar.QuarterOf(day)));
        if (ClassOf(row) is { } kind)
        {
            var sums = counts.TryGetValue(key, out var known) ? known : counts[key] = new int[3];
            sums[kind] += said.Count;
        }

        return null;
    }

    /// <summary>
    /// Activities are archived after a year and then not exported: a quarter before the first record, or that it only
    /// begins in the midst of, is unknown rather than idle.
    /// </summary>
    private bool IsCovered(Period quarter) => quarter.Start.AddDays(LateStart) >= firstDay;

    /// <summary>The class of a record: 0 calls, 1 demos, 2 e-mails; null for none.</summary>
    private int? ClassOf(OrgRow row)
    {
        var name = row is TaskRow ? "Task" : "Event";
        bool Meets(ActivityRule rule) =>
            rule.ObjectName == name && (rule.Rule is null || rule.Rule.Holds(row.Field(rule.Rule.Field)));
        return mapping.Calls.Any(Meets) ? 0
            : mapping.Demos.Any(Meets) ? 1
            : mapping.Emails.Any(Meets) ? 2
            : null;
    }

    private ActivityCount ToCount(
        (string RepId, Period Quarter) key, OrgRows rows, IReadOnlyDictionary<(string, Period), Share> logged)
    {
        var sums = counts.GetValueOrDefault(key) ?? new int[3];
        double? Known(IReadOnlyList<ActivityRule> rules, int kind) =>
            rules.Any(rule => (rule.ObjectName == "Task" ? (object?)rows.Tasks : rows.Events) is not null)
                ? sums[kind]
                : null;
        return new ActivityCount(key.RepId, key.Quarter.Start, key.Quarter.End)
        {
            Calls = Known(mapping.Calls, 0),
            Demos = Known(mapping.Demos, 1),
            Emails = Known(mapping.Emails, 2),
            Logged = logged.TryGetValue(key, out var share) ? share : null,
        };
    }
}
