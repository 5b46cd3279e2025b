using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Analysis.Units;
using Performix.Bot.Slack;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Features.Flag;

/// <summary>The organisation's day, and the period of flags that it lies in.</summary>
internal sealed class OrganisationDay(
    IOptions<OrganisationOptions> organisation,
    IOptions<ProtectionOptions> options,
    FieldMapping mapping,
    TimeProvider time)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(organisation.Value.TimeZone);

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone).DateTime);

    /// <summary>The fiscal quarter by the same calendar as all figures, or the stretch of so many days; in the
    /// organisation's zone it begins and ends at midnight.</summary>
    public Period Period()
    {
        var today = Today;
        if (options.Value.PeriodDays is not { } days)
        {
            var calendar = new FiscalCalendar(mapping.FiscalYearStartMonth);
            return calendar.PeriodOf(calendar.QuarterOf(today));
        }

        var start = today.AddDays(-(today.DayNumber % days));
        return new Period(start.ToString("O", CultureInfo.InvariantCulture), start, start.AddDays(days));
    }

    /// <summary>The moment a period ends.</summary>
    public DateTimeOffset EndOf(Period period)
    {
        var local = period.End.ToDateTime(TimeOnly.MinValue);
        while (_zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        return new DateTimeOffset(local, _zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
