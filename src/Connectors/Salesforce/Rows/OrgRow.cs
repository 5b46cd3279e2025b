using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce.Rows;

/// <summary>
/// What came over the wire or out of a file, before anybody judged it: every field may be null and is named as in the
/// org. Fields that the mapping asks for and no property holds are in <see cref="More"/>.
/// </summary>
public abstract record OrgRow
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, PropertyInfo>> Properties = new();

    /// <summary>The record's id, of 15 or 18 characters.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it was deleted: such rows are passed over.</summary>
    public bool? IsDeleted { get; init; }

    /// <summary>The line in a file, the header being 1; 0 where there are no lines.</summary>
    [JsonIgnore]
    public int Line { get; init; }

    /// <summary>The fields without a property, related records as objects.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; init; }

    /// <summary>A field as text, by its API name or path (<c>UserRole.Name</c>); null where it is absent or
    /// empty.</summary>
    /// <param name="path">The name or path.</param>
    public string? Field(string path)
    {
        if (PropertiesOf(GetType()).TryGetValue(path, out var property))
        {
            return Text(property.GetValue(this));
        }

        if (More is null)
        {
            return null;
        }

        return More.TryGetValue(path, out var whole) ? Text(whole) : Along(path.Split('.'));
    }

    private static Dictionary<string, PropertyInfo> PropertiesOf(Type type) => Properties.GetOrAdd(
        type,
        row => row.GetProperties()
            .Where(property => property.Name is not (nameof(More) or nameof(Line)))
            .ToDictionary(property => property.Name));

    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private string? Along(string[] path)
    {
        if (More is null || !More.TryGetValue(path[0], out var value))
        {
            return null;
        }

        foreach (var step in path.Skip(1))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value))
            {
                return null;
            }
        }

        return Text(value);
    }
}
