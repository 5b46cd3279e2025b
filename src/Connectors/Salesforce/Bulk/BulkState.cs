namespace Performix.Connectors.Salesforce.Bulk;

/// <summary>How far a job is.</summary>
internal sealed record BulkState
{
    public const string Complete = "JobComplete";
    public const string Aborted = "Aborted";
    public const string Failed = "Failed";

    public string Id { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>Rows of the result; final once the job is complete.</summary>
    public long NumberRecordsProcessed { get; init; }

    /// <summary>Why it failed, in Salesforce's words.</summary>
    public string? ErrorMessage { get; init; }

    public bool IsOver => State is Complete or Aborted or Failed;
}
