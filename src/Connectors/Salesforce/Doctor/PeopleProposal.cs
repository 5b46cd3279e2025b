using System.Text.RegularExpressions;

namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>What tells reps apart, and when each took the seat.</summary>
internal static partial class PeopleProposal
{
    public static IReadOnlyList<string> Of(IReadOnlyList<DescribedField> fields)
    {
        string Own(Regex name, params string[] types) => fields
            .Where(field => field.IsCustom && types.Contains(field.Type) && name.IsMatch(field.Name))
            .Select(field => field.Name)
            .FirstOrDefault("");
        bool Sees(string name) => fields.Any(field => field.Name == name);

        var role = Own(Role(), "picklist", "string");
        var instead = Sees("UserRoleId") ? "UserRole.Name" : Sees("Title") ? "Title" : "";
        var segment = Own(Segment(), "picklist", "string");
        return
        [
            role.Length > 0
                ? "# Reps are compared within role and segment only."
                : "# No field of User is named for a role: the role in the hierarchy, or the title, stands for it.",
            $"role: {Quoted(role.Length > 0 ? role : instead)}",
            $"segment: {Quoted(segment)}",
            "",
            "# The first day in the seat and the day after the last one. Without a first day nobody is ramping.",
            $"startDate: {Quoted(Own(Start(), "date", "datetime"))}",
            $"endDate: {Quoted(Own(End(), "date", "datetime"))}",
            "",
            "# Who is looked at: standard users with a quota. Leave out who sells differently, such as",
            "#   exclude: [{ field: Title, pattern: \"(?i)overlay|SDR\" }]",
            "population:",
            "  include: []",
            "  exclude: []",
            "",
        ];
    }

    private static string Quoted(string name) => name.Length == 0 ? "\"\"" : name;

    [GeneratedRegex("role|position|function", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Role();

    [GeneratedRegex("segment|tier", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Segment();

    [GeneratedRegex("start|hire|join", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Start();

    [GeneratedRegex("end|leav|terminat", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex End();
}
