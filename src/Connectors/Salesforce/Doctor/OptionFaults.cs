namespace Performix.Connectors.Salesforce.Doctor;

/// <summary>Faults of options as people read them.</summary>
public static class OptionFaults
{
    /// <summary>Each fault once, in order. The validator puts the property before every message: where the message
    /// names the setting itself (<c>Slack:AppToken is missing</c>), that would say it twice.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<string> failures) =>
        [.. failures.Select(Once).Distinct().Order(StringComparer.Ordinal)];

    private static string Once(string failure) =>
        failure.Split(": ", 2) is [var property, var message]
            && message.Contains(":" + property, StringComparison.Ordinal) ? message : failure;
}
