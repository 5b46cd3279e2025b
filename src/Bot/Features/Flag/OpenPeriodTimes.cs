using System.Globalization;
using Microsoft.Extensions.Options;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Features.Flag;

/// <summary>When a period is to be opened.</summary>
internal sealed class OpenPeriodTimes(
    OrganisationDay day, FieldMapping mapping, IOptions<ProtectionOptions> options, TimeProvider time)
{
    /// <summary>Shorter periods are refused; a quarter that is nearly over is left out.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(7);

    /// <summary>Groups are cut from a reading no older than this.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(7);

    /// <summary>The current period and today; null where none is to be opened now.</summary>
    public (Period Period, DateOnly Day)? Due()
    {
        var period = PeriodOf(day.Today);
        return options.Value.Enabled && day.BeginningOf(period.End) - time.GetUtcNow() >= Shortest
            ? (period, day.Today)
            : null;
    }

    public bool IsFresh(DateTimeOffset asOf) => time.GetUtcNow() - asOf <= Fresh;

    /// <summary>The fiscal quarter by the same calendar as all figures, or the stretch of so many days.</summary>
    private Period PeriodOf(DateOnly today)
    {
        if (options.Value.PeriodDays is not { } days)
        {
            var calendar = new FiscalCalendar(mapping.FiscalYearStartMonth);
            return calendar.PeriodOf(calendar.QuarterOf(today));
        }

        var start = today.AddDays(-(today.DayNumber % days));
        return new Period(start.ToString("O", CultureInfo.InvariantCulture), start, start.AddDays(days));
    }
}
