using System.Reflection;
using System.Text.Json;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Files.Exports;

/// <summary>Fills an org's row from a record: each property from the column of its name.</summary>
/// <param name="more">The fields that the mapping asks for beside the properties.</param>
internal sealed class RowFiller<T>(IReadOnlyList<string> more)
    where T : OrgRow, new()
{
    private static readonly PropertyInfo Line = Property(nameof(OrgRow.Line));
    private static readonly PropertyInfo More = Property(nameof(OrgRow.More));

    private static readonly IReadOnlyList<(PropertyInfo Property, Func<CsvRow, string, object?> Value)> Columns =
    [
        .. typeof(T).GetProperties()
            .Where(property => property.Name is not (nameof(OrgRow.Line) or nameof(OrgRow.More) or "Count"))
            .Select(property => (property, ValueOf(property.PropertyType))),
    ];

    private readonly IReadOnlyList<string> others =
        [.. more.Where(field => Columns.All(column => column.Property.Name != field)).Distinct()];

    /// <summary>The row; what is wrong with a cell is noted in the record.</summary>
    public T Fill(CsvRow record)
    {
        var row = new T();
        foreach (var (property, value) in Columns.Where(column => record.Has(column.Property.Name)))
        {
            property.SetValue(row, value(record, property.Name));
        }

        Line.SetValue(row, record.Line);
        More.SetValue(row, others.Count == 0 ? null : Others(record));
        return row;
    }

    private static PropertyInfo Property(string name) => typeof(T).GetProperty(name)
        ?? throw new InvalidOperationException($"{typeof(T).Name} has no property {name}");

    private static Func<CsvRow, string, object?> ValueOf(Type type) => KindOf(type) switch
    {
        nameof(String) => (record, column) => record.TextOrNull(column),
        nameof(Decimal) => (record, column) => record.Number(column),
        nameof(Int32) => (record, column) => record.Count(column),
        nameof(Boolean) => (record, column) => record.Flag(column),
        nameof(DateOnly) => (record, column) => record.Date(column),
        nameof(DateTimeOffset) => (record, column) => record.Moment(column),
        var other => throw new InvalidOperationException($"{typeof(T).Name} has a property of type {other}"),
    };

    private static string KindOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type).Name;

    private Dictionary<string, JsonElement> Others(CsvRow record) => others
        .Where(field => record.Text(field).Length > 0)
        .ToDictionary(field => field, field => JsonSerializer.SerializeToElement(record.Text(field)));
}
