using System.Globalization;

namespace Performix.Connectors.Salesforce;

/// <summary>An object of which rows are hidden from the run-as user.</summary>
/// <param name="Name">The object.</param>
/// <param name="Own">How many rows are in sight.</param>
/// <param name="All">How many the org has, by its own count.</param>
internal sealed record OutOfSight(string Name, long Own, long All)
{
    /// <summary>Both counts, in words.</summary>
    public string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"{Own:N0} of {All:N0} are in sight of the run-as user, by the org's own count of some minutes ago");

    /// <summary>The permission that shows all of them.</summary>
    public string Grant => Name == "User" ? "grant View All Users" : $"grant View All Records on {Name}";
}
