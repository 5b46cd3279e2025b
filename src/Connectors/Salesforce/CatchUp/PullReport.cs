namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>How the org was read.</summary>
/// <param name="IsIncrement">Whether anything came from the fact store.</param>
/// <param name="Calls">Calls that were made, sign-in and repetitions included.</param>
/// <param name="ReadWhole">Objects that were described and read whole: for the first time, by the calendar, or since
/// something did not add up.</param>
public sealed record PullReport(bool IsIncrement, int Calls, IReadOnlyList<string> ReadWhole);
