using Azure;
using Azure.Data.Tables;

namespace Performix.Connectors.Storage.Azure;

/// <summary>A kind is a partition. The texts of kind and key stand beside their keys: those are escaped.</summary>
internal sealed class AzureDocuments(AzureTable table) : IDocuments
{
    private const string Prefix = "doc-";
    private const string Kind = "Kind";
    private const string Key = "Key";
    private const string Value = "Value";

    public Task<Document?> GetAsync(string kind, string key, CancellationToken cancellationToken) =>
        table.RunAsync<Document?>(
            "read a document",
            async client =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(
                    Partition(kind), AzureKey.Of(key), cancellationToken: cancellationToken);
                return found.HasValue && found.Value is { } entity ? Read(entity) : null;
            },
            cancellationToken);

    public Task<IReadOnlyList<Document>> ListAsync(string kind, CancellationToken cancellationToken)
    {
        var partition = Partition(kind);
        return QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken);
    }

    // An escaped slash is =2F; =2G is the first text after all that begin with it.
    public Task<IReadOnlyList<Document>> FamilyAsync(string family, CancellationToken cancellationToken)
    {
        var from = Partition(family) + "=2F";
        var to = Partition(family) + "=2G";
        return QueryAsync(
            TableClient.CreateQueryFilter($"PartitionKey ge {from} and PartitionKey lt {to}"), cancellationToken);
    }

    public Task<Document?> PutIfUnchangedAsync(
        Document document, string? version, CancellationToken cancellationToken) =>
        table.RunAsync<Document?>(
            "write a document",
            async client =>
            {
                var answer = await AzureTable.UnlessChangedAsync(() => version is null
                    ? client.AddEntityAsync(Entity(document), cancellationToken)
                    : client.UpdateEntityAsync(
                        Entity(document), new ETag(version), TableUpdateMode.Replace, cancellationToken));
                return answer is null ? null : document with { Version = AzureTable.VersionOf(answer) };
            },
            cancellationToken);

    public async Task<IReadOnlyList<Document>> AddAsync(
        IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        var added = await Task.WhenAll(documents.Select(d => PutIfUnchangedAsync(d, null, cancellationToken)));
        return [.. documents.Where((_, at) => added[at] is null)];
    }

    public Task<bool> RemoveAsync(string kind, string key, CancellationToken cancellationToken) =>
        table.RunAsync(
            "remove a document",
            async client =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(
                    Partition(kind), AzureKey.Of(key), cancellationToken: cancellationToken);
                return found.HasValue && await AzureTable.UnlessChangedAsync(() => client.DeleteEntityAsync(
                    Partition(kind), AzureKey.Of(key), ETag.All, cancellationToken)) is not null;
            },
            cancellationToken);

    private Task<IReadOnlyList<Document>> QueryAsync(string filter, CancellationToken cancellationToken) =>
        table.RunAsync<IReadOnlyList<Document>>(
            "list documents",
            async client =>
            {
                var found = new List<Document>();
                var entities = client.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken);
                await foreach (var entity in entities.WithCancellation(cancellationToken))
                {
                    found.Add(Read(entity));
                }

                return [.. found
                    .OrderBy(d => d.Kind, StringComparer.Ordinal)
                    .ThenBy(d => d.Key, StringComparer.Ordinal)];
            },
            cancellationToken);

    private static string Partition(string kind) => Prefix + AzureKey.Of(kind);

    private static TableEntity Entity(Document document) =>
        new(Partition(document.Kind), AzureKey.Of(document.Key))
        {
            [Kind] = document.Kind,
            [Key] = document.Key,
            [Value] = document.Value,
        };

    private static Document Read(TableEntity entity) => new(
        entity.GetString(Kind), entity.GetString(Key), entity.GetString(Value), entity.ETag.ToString("H"));
}
