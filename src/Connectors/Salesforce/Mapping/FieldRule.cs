using System.Text.RegularExpressions;

namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>A condition on one field: it has one of these values, or matches the pattern where there is one.</summary>
/// <param name="Field">The field's API name.</param>
/// <param name="Values">The values that meet it, case aside.</param>
public sealed record FieldRule(string Field, IReadOnlyList<string> Values)
{
    /// <summary>How patterns are read: in time that grows with the text only, whatever the pattern.</summary>
    public const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>A regular expression that meets it too; empty for none.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>Whether a value meets the condition.</summary>
    public bool Holds(string? value) => value is not null
        && (Values.Contains(value, StringComparer.OrdinalIgnoreCase) || Matches(value));

    private bool Matches(string value) =>
        Pattern.Length > 0 && Regex.IsMatch(value, Pattern, Options, Regex.InfiniteMatchTimeout);
}
