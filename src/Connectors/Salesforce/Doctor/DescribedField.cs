using System.Text.Json;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>A field as a description has it.</summary>
/// <param name="Name">The API name.</param>
/// <param name="Type">picklist, currency, date, double, reference and so on.</param>
internal sealed record DescribedField(string Name, string Type)
{
    public bool IsCustom => Name.EndsWith("__c", StringComparison.Ordinal);

    /// <summary>The objects that it can point to.</summary>
    public IReadOnlyList<string> PointsTo { get; init; } = [];

    /// <summary>The values that can be picked.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The fields of a description; none where there is none.</summary>
    public static IReadOnlyList<DescribedField> Of(JsonElement? description) =>
        description is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty("fields", out var fields)
            ? [.. Items(fields).Select(One).Where(field => SalesforceName.IsName(field.Name))]
            : [];

    private static DescribedField One(JsonElement field) => new(Text(field, "name"), Text(field, "type"))
    {
        PointsTo = field.TryGetProperty("referenceTo", out var to)
            ? [.. Items(to).Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString() ?? "")]
            : [],
        Values = field.TryGetProperty("picklistValues", out var values)
            ? [.. Items(values).Select(value => Text(value, "value")).Where(value => value.Length > 0)]
            : [],
    };

    private static IEnumerable<JsonElement> Items(JsonElement array) =>
        array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static string Text(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString() ?? ""
                : "";
}
