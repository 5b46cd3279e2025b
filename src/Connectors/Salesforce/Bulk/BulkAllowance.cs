using System.Text.Json;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>The bulk queries that the org has left today, asked once a reading. The last ones are left to others.
/// </summary>
internal sealed class BulkAllowance(SalesforceClient client)
{
    private const double Kept = 0.05;

    /// <summary>The share of the day's queries, whoever asks them, up to which any are taken.</summary>
    public const double MostUsed = 1 - Kept;

    private long? _left;

    /// <summary>Takes one, if there is one to take.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        _left ??= await LeftAsync(cancellationToken);
        return _left-- > 0;
    }

    private async Task<long> LeftAsync(CancellationToken cancellationToken)
    {
        try
        {
            var limits = await client.LimitsAsync(cancellationToken);
            return Number(limits, "Remaining") - (long)(Number(limits, "Max") * Kept);
        }
        catch (SalesforceRefused e) when (e.IsAbsence)
        {
            // Whether there are any left shows when one is asked for.
            return long.MaxValue;
        }
    }

    private static long Number(JsonElement limits, string name) =>
        limits.ValueKind == JsonValueKind.Object
        && limits.TryGetProperty("DailyBulkV2QueryJobs", out var jobs)
        && jobs.TryGetProperty(name, out var value) && value.TryGetInt64(out var number)
            ? number
            : name == "Remaining" ? long.MaxValue : 0;
}
