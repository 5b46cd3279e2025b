using System.Globalization;
using System.Text.Json;
using Performix.Connectors.Salesforce.Bulk;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>What the org lets be asked today, and whether it lets rows be read in bulk.</summary>
internal sealed class AllowanceChecks(SalesforceClient client)
{
    private const string Bulk = "bulk queries";

    /// <summary>Salesforce has no bulk query of nothing: the smallest object that everybody has.</summary>
    private static readonly SoqlQuery Smallest = new("User", "SELECT Id FROM User LIMIT 1");

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken) =>
    [
        .. await Found.TryAllAsync("limits", LimitsAsync, cancellationToken),
        await BulkAsync(cancellationToken),
    ];

    private async Task<IReadOnlyList<Check>> LimitsAsync(CancellationToken cancellationToken)
    {
        var limits = await client.LimitsAsync(cancellationToken);
        var most = client.Options.MaxDailyShare;
        return
        [
            Left(limits, "DailyApiRequests", "calls left today", most),
            Left(limits, "DailyBulkV2QueryJobs", "bulk queries left today", BulkAllowance.MostUsed),
        ];
    }

    private static Check Left(JsonElement limits, string name, string title, double most)
    {
        if (limits.ValueKind != JsonValueKind.Object
            || !limits.TryGetProperty(name, out var one)
            || !one.TryGetProperty("Max", out var max) || !one.TryGetProperty("Remaining", out var remaining))
        {
            return Check.Unknown(title, $"the org's limits do not name {name}", "");
        }

        var (all, left) = (max.GetInt64(), remaining.GetInt64());
        var detail = string.Create(CultureInfo.InvariantCulture, $"{left:N0} of {all:N0}");
        return all - left <= all * most
            ? Check.Pass(title, detail)
            : Check.Fail(
                title, detail,
                "A reading stops here, so that others have calls left: find who uses them in Event Monitoring's "
                + "ApiTotalUsage, raise Salesforce:MaxDailyShare, or wait for a day.");
    }

    /// <summary>Makes a job of one row and deletes it: no description tells whether jobs are permitted.</summary>
    private async Task<Check> BulkAsync(CancellationToken cancellationToken)
    {
        var calls = new BulkCalls(client);
        try
        {
            var (job, _) = await calls.CreateAsync(Smallest, cancellationToken);
            var id = job.Id ?? "";
            await calls.AbortAsync(id, cancellationToken);
            await calls.DeleteAsync(id, cancellationToken);
            return Check.Pass(Bulk, "a job was made and deleted");
        }
        catch (SalesforceRefused e)
        {
            return Check.Unknown(
                Bulk, e.Where,
                "Large objects are read in stretches without bulk queries, which takes more calls. The permission API "
                + $"Enabled and Bulk API 2.0 in the org allow them. {e.Hint}");
        }
    }
}
