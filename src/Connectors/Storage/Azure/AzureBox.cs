using Azure.Data.Tables;
using Performix.Connectors.Storage.Protection;

namespace Performix.Connectors.Storage.Azure;

/// <summary>A box as one entity.</summary>
internal static class AzureBox
{
    public static TableEntity Write(string partitionKey, string rowKey, SealedBox box)
    {
        var row = new TableEntity(partitionKey, rowKey)
        {
            [nameof(SealedBox.Version)] = box.Version,
            [nameof(SealedBox.Final)] = box.Final,
            [nameof(SealedBox.WrappedKey)] = box.WrappedKey,
        };
        AzureChunks.Put(row, box.Content);
        return row;
    }

    public static SealedBox Read(TableEntity row) => new(
        row.GetInt64(nameof(SealedBox.Version)).GetValueOrDefault(),
        row.GetBoolean(nameof(SealedBox.Final)).GetValueOrDefault(),
        AzureChunks.Join([row]),
        row.GetBinary(nameof(SealedBox.WrappedKey)) ?? []);
}
