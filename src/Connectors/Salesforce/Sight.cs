using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>What the run-as user can see of an object: what its description lists. A field that is missing and one that
/// is not permitted look the same.</summary>
/// <param name="Wanted">What is wanted of it.</param>
/// <param name="Seen">The fields and relations; null where the object itself is out of sight.</param>
internal sealed record Sight(WantedObject Wanted, IReadOnlySet<string>? Seen)
{
    public bool IsThere => Seen is not null;

    /// <summary>All fields and relations, those too that the org cannot group by.</summary>
    public IReadOnlySet<string> All { get; private init; } = new HashSet<string>();

    /// <summary>The fields of the related object that some of the wanted fields are of.</summary>
    public IReadOnlySet<string> OfParent { get; private init; } = new HashSet<string>();

    /// <summary>The wanted fields that can be read.</summary>
    public IReadOnlyList<string> Fields => [.. Wanted.Fields.Where(Sees)];

    /// <summary>Needed fields that cannot.</summary>
    public IReadOnlyList<string> Lacking => [.. Wanted.Needed.Where(name => !Sees(name))];

    /// <summary>Other fields that cannot.</summary>
    public IReadOnlyList<string> Hidden => [.. Wanted.Fields.Except(Wanted.Needed).Where(name => !Sees(name))];

    /// <summary>Asks the org for its description of an object, and of the one related to it.</summary>
    /// <param name="client">Asks.</param>
    /// <param name="wanted">What is wanted of the object.</param>
    /// <param name="groups">Whether the org is to group by the fields, which it cannot by all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public static async Task<Sight> AskAsync(
        SalesforceClient client, WantedObject wanted, bool groups, CancellationToken cancellationToken)
    {
        if (await client.DescribeAsync(wanted.Name, cancellationToken) is not { } description)
        {
            return new Sight(wanted, null);
        }

        var parent = wanted.Fields.Any(wanted.IsOfParent)
            ? await client.DescribeAsync(wanted.Parent, cancellationToken)
            : null;
        return new Sight(wanted, Names(description, field => !groups || IsGrouped(field, wanted)))
        {
            All = Names(description, _ => true),
            OfParent = parent is { } given ? Names(given, _ => true) : new HashSet<string>(),
        };
    }

    private static HashSet<string> Names(JsonElement description, Func<JsonElement, bool> isMeant) =>
        Listed(description).Where(isMeant)
            .SelectMany(field => new[] { Text(field, "name"), Text(field, "relationshipName") })
            .OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static bool IsGrouped(JsonElement field, WantedObject wanted) =>
        !IsFalse(field, "groupable") || wanted.Needed.Contains(Text(field, "name"));

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

    private bool Sees(string field) => Seen?.Contains(field.Split('.')[0]) == true
        && (!Wanted.IsOfParent(field) || OfParent.Contains(field.Split('.')[^1]));
}
