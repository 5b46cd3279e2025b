using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>An account that changed hands.</summary>
/// <param name="Day">The first day of the new owner.</param>
/// <param name="AccountId">The account.</param>
/// <param name="From">The owner before; null where there was none.</param>
/// <param name="To">The owner from then on.</param>
/// <param name="By">By what it is known.</param>
internal sealed record OwnerChange(DateOnly Day, string AccountId, string? From, string To, Provenance By);
