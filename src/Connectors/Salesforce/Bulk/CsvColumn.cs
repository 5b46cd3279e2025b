using System.Text.Json;
using Performix.Connectors.Salesforce.CatchUp;

namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>A column of bulk results, and what its cells are in JSON.</summary>
/// <param name="Name">The field, or its path from a parent: <c>ForecastingType.DeveloperName</c>.</param>
/// <param name="IsBare">Whether its values stand without quotes, as numbers and truth values do.</param>
internal sealed record CsvColumn(string Name, bool IsBare)
{
    private static readonly HashSet<Type> Bare = [typeof(bool), typeof(int), typeof(decimal)];

    /// <summary>Columns of a row; fields that the row has no property for stay text, as they are read.</summary>
    public static IReadOnlyList<CsvColumn> Of<TRow>(IEnumerable<string> header)
    {
        var bare = Read(typeof(TRow)).GetProperties()
            .Where(property => Nullable.GetUnderlyingType(property.PropertyType) is { } type && Bare.Contains(type))
            .Select(property => property.Name)
            .ToHashSet(StringComparer.Ordinal);
        return [.. header.Select(name => new CsvColumn(name, bare.Contains(name)))];
    }

    /// <summary>A row to keep is one of what it is kept for.</summary>
    private static Type Read(Type row) =>
        row.IsGenericType && row.GetGenericTypeDefinition() == typeof(StoredRow<>) ? row.GenericTypeArguments[0] : row;

    public void Write(Utf8JsonWriter json, ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return;
        }

        json.WritePropertyName(Name);
        if (IsBare)
        {
            json.WriteRawValue(cell);
        }
        else
        {
            json.WriteStringValue(cell);
        }
    }
}
