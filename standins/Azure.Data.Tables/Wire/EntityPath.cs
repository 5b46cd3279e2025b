using System;

namespace Azure.Data.Tables.Wire;

internal static class EntityPath
{
    public static string Of(string table, string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"{table}(PartitionKey={Key(partitionKey)},RowKey={Key(rowKey)})";
    }

    /// <summary>No tag means whatever is there.</summary>
    public static string IfMatch(ETag tag) => tag == default ? ETag.All.ToString() : tag.ToString("H");

    // The quotes around a key stand as they are; quotes inside are doubled and then percent-encoded.
    private static string Key(string key) =>
        $"'{Uri.EscapeDataString(key.Replace("'", "''", StringComparison.Ordinal))}'";
}
