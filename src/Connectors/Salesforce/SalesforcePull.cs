using Microsoft.Extensions.Options;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads the org from one end to the other, or not at all.</summary>
public sealed class SalesforcePull(
    SalesforceClient client, FieldMapping mapping, IOptions<SalesforceOptions> options, TimeProvider time)
{
    /// <summary>Reads every object that the diagnosis uses.</summary>
    /// <param name="progress">Told how many objects of how many are read.</param>
    /// <param name="cancellationToken">Ends the reading; nothing of it is kept.</param>
    /// <exception cref="SalesforceRefused">Something needed was not given; what was read so far is dropped.</exception>
    public async Task<SalesFacts> ReadAsync(Func<int, int, Task> progress, CancellationToken cancellationToken)
    {
        var reading = new OrgReading(client, mapping, From(), progress);
        var rows = await reading.ReadAsync(cancellationToken);
        return new FactReader(mapping).Read(rows, reading.At ?? time.GetUtcNow());
    }

    /// <summary>The first day of the fiscal quarter so many quarters ago.</summary>
    private DateOnly From()
    {
        var calendar = new FiscalCalendar(mapping.FiscalYearStartMonth);
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return calendar.PeriodOf(calendar.QuarterOf(today).Plus(-options.Value.Quarters)).Start;
    }
}
