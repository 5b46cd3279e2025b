using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What was read, and how.</summary>
public sealed record Pulled(SalesFacts Facts, PullReport Report);
