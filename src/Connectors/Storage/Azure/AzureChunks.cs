using System.Globalization;
using Azure.Data.Tables;

namespace Performix.Connectors.Storage.Azure;

/// <summary>
/// Bytes across entities. A property holds 64 KiB and an entity 1 MiB (Azure: Understanding the Table service
/// data model). Azurite counts the base64 text, a third more: eleven full properties are below either way.
/// </summary>
internal static class AzureChunks
{
    private const int PropertySize = 64 * 1024;
    private const int PropertiesPerEntity = 11;

    public static IReadOnlyList<TableEntity> Of(string partitionKey, byte[] bytes) =>
        bytes.Chunk(PropertySize).Chunk(PropertiesPerEntity)
            .Select((parts, place) => Entity(partitionKey, place, parts))
            .ToList();

    /// <summary>The bytes of entities in the order of their row keys, as the service returns them.</summary>
    public static byte[] Join(IEnumerable<TableEntity> chunks)
    {
        using var bytes = new MemoryStream();
        foreach (var chunk in chunks)
        {
            for (var place = 0; chunk.GetBinary(NameOf(place)) is { } part; place++)
            {
                bytes.Write(part);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Puts bytes that fit one entity into its properties.</summary>
    public static void Put(TableEntity entity, byte[] bytes)
    {
        if (bytes.Length > PropertySize * PropertiesPerEntity)
        {
            throw new ArgumentOutOfRangeException(nameof(bytes), bytes.Length, "More than one entity holds.");
        }

        Put(entity, bytes.Chunk(PropertySize).ToArray());
    }

    private static TableEntity Entity(string partitionKey, int place, byte[][] parts)
    {
        var entity = new TableEntity(partitionKey, place.ToString("D6", CultureInfo.InvariantCulture));
        Put(entity, parts);
        return entity;
    }

    private static void Put(TableEntity entity, byte[][] parts)
    {
        for (var part = 0; part < parts.Length; part++)
        {
            entity[NameOf(part)] = parts[part];
        }
    }

    private static string NameOf(int place) => "B" + place.ToString("D2", CultureInfo.InvariantCulture);
}
