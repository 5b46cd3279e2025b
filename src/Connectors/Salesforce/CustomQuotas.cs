using System.Globalization;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Quotas of an object of the organisation's own, under the names of the standard one.</summary>
internal static class CustomQuotas
{
    public static ForecastingQuotaRow Named(ForecastingQuotaRow row, QuotaFields fields) => row with
    {
        QuotaOwnerId = row.Field(fields.Owner),
        QuotaAmount = decimal.TryParse(
            row.Field(fields.Amount), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? amount : null,
        StartDate = DateOf(row.Field(fields.Start)),
        EndDate = fields.End.Length > 0 ? DateOf(row.Field(fields.End)) : null,
        Territory2Id = fields.Patch.Length > 0 ? row.Field(fields.Patch) : null,
    };

    private static DateOnly? DateOf(string? text) => DateOnly.TryParseExact(
        text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
