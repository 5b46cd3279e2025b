using Azure;
using Azure.Data.Tables;

namespace Performix.Connectors.Storage.Azure;

/// <summary>
/// A lease is an entity that changes hands by If-Match. Where an answer is lost and the request repeated, the
/// holder may be told that it is not: acquiring again, as the same owner, sets that right.
/// </summary>
internal sealed class AzureLeases(AzureTable table, TimeProvider time) : ILeases
{
    private const string Partition = "lease";
    private const string Owner = "Owner";
    private const string Until = "Until";

    public Task<Lease?> TryAcquireAsync(
        string name, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(owner);
        return table.RunAsync<Lease?>(
            "acquire a lease",
            async client =>
            {
                var now = time.GetUtcNow();
                var found = await client.GetEntityIfExistsAsync<TableEntity>(
                    Partition, AzureKey.Of(name), cancellationToken: cancellationToken);
                var held = found.HasValue ? found.Value : null;
                if (held?.GetInt64(Until) > now.UtcTicks && held.GetString(Owner) != owner)
                {
                    return null;
                }

                var wanted = new Lease(name, owner, now + duration, string.Empty);
                return await WriteAsync(client, wanted, held?.ETag, cancellationToken);
            },
            cancellationToken);
    }

    public Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken) =>
        table.RunAsync(
            "renew a lease",
            client => WriteAsync(
                client,
                lease with { Until = time.GetUtcNow() + duration },
                new ETag(lease.Version),
                cancellationToken),
            cancellationToken);

    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        table.RunAsync(
            "release a lease",
            client => AzureTable.UnlessChangedAsync(() => client.DeleteEntityAsync(
                Partition, AzureKey.Of(lease.Name), new ETag(lease.Version), cancellationToken)),
            cancellationToken);

    private static async Task<Lease?> WriteAsync(
        TableClient client, Lease lease, ETag? held, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(Partition, AzureKey.Of(lease.Name))
        {
            [Owner] = lease.Owner,
            [Until] = lease.Until.UtcTicks,
        };
        var answer = await AzureTable.UnlessChangedAsync(() => held is { } tag
            ? client.UpdateEntityAsync(entity, tag, TableUpdateMode.Replace, cancellationToken)
            : client.AddEntityAsync(entity, cancellationToken));
        return answer is null ? null : lease with { Version = AzureTable.VersionOf(answer) };
    }
}
