using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Makes reps of users: those who sell, and whoever is above them. Other users stay out of the
/// facts.</summary>
internal sealed class RepFacts(FieldMapping mapping, IReadOnlyDictionary<string, UserRow> users, RowLog log)
{
    private const string RoleName = "UserRole.Name";

    /// <summary>The reps.</summary>
    /// <param name="sellers">Who sells.</param>
    /// <param name="roles">The roles by id.</param>
    public IReadOnlyList<Rep> Read(IReadOnlySet<string> sellers, IReadOnlyDictionary<string, UserRoleRow> roles)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var seller in sellers)
        {
            // Ends at the top, at a stranger, and where users manage each other in a circle.
            for (var id = seller; id is not null && users.ContainsKey(id) && listed.Add(id);)
            {
                id = SalesforceId.Of(users[id].ManagerId);
            }
        }

        return [.. listed.Select(id => ToRep(id, users[id], sellers.Contains(id), roles))];
    }

    private Rep ToRep(string id, UserRow user, bool sells, IReadOnlyDictionary<string, UserRoleRow> roles)
    {
        string Value(string field) => (field.Length > 0 ? user.Field(field) ?? RoleOf(user, field, roles) : null) ?? "";
        var manager = SalesforceId.Of(user.ManagerId);
        return new Rep(id)
        {
            Name = user.Name ?? "",
            Email = user.Email ?? "",
            ManagerId = manager == id ? null : manager,
            Role = Value(mapping.Role),
            Segment = Value(mapping.Segment),
            StartDate = DateOf(user, mapping.StartDate),
            EndDate = DateOf(user, mapping.EndDate),
            InPopulation = sells && user.UserType is null or "Standard" && IsLookedAt(Value),
        };
    }

    private static string? RoleOf(UserRow user, string field, IReadOnlyDictionary<string, UserRoleRow> roles) =>
        field == RoleName && SalesforceId.Of(user.UserRoleId) is { } role
            ? roles.GetValueOrDefault(role)?.Name
            : null;

    private bool IsLookedAt(Func<string, string> value)
    {
        bool Meets(FieldRule rule) => rule.Holds(value(rule.Field));
        var population = mapping.Population;
        return (population.Include.Count == 0 || population.Include.Any(Meets)) && !population.Exclude.Any(Meets);
    }

    /// <summary>A date, or the day of a moment. What is neither is told, and the rep stays without it.</summary>
    private DateOnly? DateOf(UserRow user, string field)
    {
        var text = field.Length > 0 ? user.Field(field) : null;
        if (text is null)
        {
            return null;
        }

        var day = text.Length > 10 ? text[..10] : text;
        if (DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        log.Reject("User", user, field, $"'{day}' is not a date: the user is read without it");
        return null;
    }
}
