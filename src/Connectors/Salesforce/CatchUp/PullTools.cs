namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What the pull works with beside the org.</summary>
/// <param name="Store">The fact store.</param>
/// <param name="Calls">The counter of calls.</param>
/// <param name="Filed">Reads the files that the mapping names.</param>
internal sealed record PullTools(FactStore Store, CallCount Calls, FiledReading Filed);
