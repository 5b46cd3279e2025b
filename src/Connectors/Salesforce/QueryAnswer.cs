using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>All rows of a query.</summary>
/// <param name="Records">The rows, as many as the org promised.</param>
/// <param name="At">The server's own time.</param>
internal sealed record QueryAnswer(IReadOnlyList<JsonElement> Records, DateTimeOffset? At);
