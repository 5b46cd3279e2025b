namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>One page of a job's results.</summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Next">Where the next one begins; null after the last.</param>
internal sealed record BulkPage<TRow>(IReadOnlyList<TRow> Rows, string? Next);
