namespace Performix.Bot.Slack;

/// <summary>Cohort names as people type them: case, spaces and the dot between role and segment do not matter.
/// </summary>
public static class CohortName
{
    public static bool Same(string name, string typed) => Key(name) == Key(typed);

    /// <summary>What of a name counts: letters and digits, in capitals.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
