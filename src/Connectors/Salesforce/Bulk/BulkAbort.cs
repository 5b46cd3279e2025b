namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>Ends a job before its time.</summary>
/// <param name="State">What it becomes.</param>
internal sealed record BulkAbort(string State = BulkState.Aborted);
