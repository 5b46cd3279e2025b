namespace Performix.Analysis.Panel;

/// <summary>One decided opportunity, as far as win rates need it.</summary>
/// <param name="RepId">Who owned it.</param>
/// <param name="Won">Won, or lost.</param>
/// <param name="Amount">Its amount, in corporate currency; 0 where it has none.</param>
/// <param name="Month">The month it was decided in, <c>2025-08</c>.</param>
/// <param name="Product">The product; empty where the source has none.</param>
/// <param name="LeadSource">The lead's source; empty where the source has none.</param>
/// <param name="Segment">The segment; empty where the source has none.</param>
public sealed record Decision(
    string RepId, bool Won, double Amount, string Month, string Product, string LeadSource, string Segment);
