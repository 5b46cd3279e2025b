using System.Text.Json;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Where quotas are: in the standard object, in one of the org's own, or nowhere.</summary>
internal sealed class QuotaProposal(SalesforceClient client)
{
    public async Task<IReadOnlyList<string>> OfAsync(CancellationToken cancellationToken)
    {
        if (await client.CountSeenAsync(Completeness.InSight("ForecastingQuota"), cancellationToken) > 0)
        {
            return
            [
                "# Quotas of forecasting are in sight.", "quota:", "  source: forecasting",
                .. await TypesAsync(cancellationToken), "",
            ];
        }

        foreach (var name in Named(await client.ObjectsAsync(cancellationToken)))
        {
            if (Custom(name, DescribedField.Of(await client.DescribeAsync(name, cancellationToken))) is { } found)
            {
                return found;
            }
        }

        return
        [
            "# No quotas are in sight: attainment cannot be told. Put them into quotas.csv and take source: file, or",
            "# grant View All Forecasts.", "quota:", "  source: none", "",
        ];
    }

    /// <summary>Several types double every quota unless one is named.</summary>
    private async Task<IReadOnlyList<string>> TypesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var query = new SoqlQuery("ForecastingType", "SELECT DeveloperName FROM ForecastingType");
            var (page, _) = await client.FirstAsync(query, cancellationToken);
            var names = page.Records.Select(row => row.GetProperty("DeveloperName").GetString() ?? "")
                .Where(SalesforceName.IsName).ToList();
            return names.Count < 2 ? []
                :
                [
                    $"  # There are several types: {string.Join(", ", names)}.",
                    $"  forecastingType: {names[0]}",
                ];
        }
        catch (SalesforceRefused e) when (e.IsAbsence || e.Code is FaultCodes.Type or FaultCodes.Field)
        {
            return [];
        }
    }

    private static IEnumerable<string> Named(JsonElement objects) =>
        objects.ValueKind == JsonValueKind.Object && objects.TryGetProperty("sobjects", out var all)
            ? all.EnumerateArray().Select(one => one.GetProperty("name").GetString() ?? "")
                .Where(name => SalesforceName.IsName(name)
                    && name.EndsWith("__c", StringComparison.Ordinal)
                    && name.Contains("quota", StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.Ordinal)
            : [];

    private static IReadOnlyList<string>? Custom(string name, IReadOnlyList<DescribedField> fields)
    {
        // A lookup to users of the object's own; without one, its owner.
        var own = fields.Where(field => field.IsCustom).ToList();
        var owner = own.Find(field => field.PointsTo.Contains("User"))?.Name ?? "OwnerId";
        var amount = own.Find(field => field.Type is "currency" or "double")?.Name;
        var dates = own.Where(field => field.Type == "date").Select(field => field.Name).ToList();
        var start = dates.Find(date => date.Contains("start", StringComparison.OrdinalIgnoreCase))
            ?? dates.FirstOrDefault();
        var end = dates.Find(date => date != start && date.Contains("end", StringComparison.OrdinalIgnoreCase));
        return amount is null || start is null ? null :
        [
            $"# Forecasting has no quotas in sight; {name} looks like them.",
            "quota:", "  source: custom", $"  object: {name}", "  fields:", $"    owner: {owner}",
            $"    amount: {amount}", $"    start: {start}", $"    end: {end ?? "\"\""}", "    patch: \"\"", "",
        ];
    }
}
