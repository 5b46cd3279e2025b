namespace Performix.Connectors.Salesforce;

/// <summary>All rows of a query.</summary>
/// <param name="Rows">The rows, as many as the org promised.</param>
/// <param name="At">The server's own time.</param>
internal sealed record QueryAnswer<TRow>(IReadOnlyList<TRow> Rows, DateTimeOffset? At);
