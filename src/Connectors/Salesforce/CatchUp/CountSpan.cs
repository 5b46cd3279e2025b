namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>How counts are parted.</summary>
/// <param name="Owners">Ids of users in order; owners who are not among them are counted all the same.</param>
/// <param name="Today">The last day.</param>
internal sealed record CountSpan(IReadOnlyList<string> Owners, DateOnly Today);
