using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>What the run-as user can see of an object: what its description lists. A field that is missing and one that
/// is not permitted look the same.</summary>
/// <param name="Wanted">What is wanted of it.</param>
/// <param name="Seen">The fields and relations; null where the object itself is out of sight.</param>
internal sealed record Sight(WantedObject Wanted, IReadOnlySet<string>? Seen)
{
    public bool IsThere => Seen is not null;

    /// <summary>The wanted fields that can be read.</summary>
    public IReadOnlyList<string> Fields => [.. Wanted.Fields.Where(Sees)];

    /// <summary>Needed fields that cannot.</summary>
    public IReadOnlyList<string> Lacking => [.. Wanted.Needed.Where(name => !Sees(name))];

    /// <summary>Other fields that cannot.</summary>
    public IReadOnlyList<string> Hidden => [.. Wanted.Fields.Except(Wanted.Needed).Where(name => !Sees(name))];

    /// <summary>Reads a description.</summary>
    /// <param name="wanted">What is wanted of the object.</param>
    /// <param name="description">Its description; null where there is none.</param>
    /// <param name="groups">Whether the org is to group by the fields, which it cannot by all.</param>
    public static Sight Of(WantedObject wanted, JsonElement? description, bool groups)
    {
        if (description is not { } given)
        {
            return new Sight(wanted, null);
        }

        var names = Listed(given)
            .Where(field => !groups || !IsFalse(field, "groupable") || wanted.Needed.Contains(Text(field, "name")))
            .SelectMany(field => new[] { Text(field, "name"), Text(field, "relationshipName") });
        return new Sight(wanted, names.OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<JsonElement> Listed(JsonElement description) =>
        description.ValueKind == JsonValueKind.Object && description.TryGetProperty("fields", out var fields)
            && fields.ValueKind == JsonValueKind.Array
                ? fields.EnumerateArray().Where(field => field.ValueKind == JsonValueKind.Object)
                : [];

    private static string? Text(JsonElement field, string name) =>
        field.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static bool IsFalse(JsonElement field, string name) =>
        field.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.False;

    private bool Sees(string field) => Seen?.Contains(field.Split('.')[0]) == true;
}
