namespace Performix.Connectors.Salesforce;

/// <summary>Records that are alike, counted by the org itself.</summary>
/// <param name="Row">What they have in common.</param>
/// <param name="From">The first day of the quarter they lie in.</param>
/// <param name="Count">How many.</param>
internal sealed record Grouped<TRow>(TRow Row, DateOnly From, int Count);
