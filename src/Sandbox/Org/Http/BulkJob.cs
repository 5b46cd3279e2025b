using Performix.Sandbox.Org.Soql;

namespace Performix.Sandbox.Org.Http;

/// <summary>One Bulk API 2.0 query job. It comes nearer to its end each time somebody asks for it.</summary>
internal sealed class BulkJob(string id, string operation, QueryResult result, DateTimeOffset created)
{
    public string Id => id;

    public string Operation => operation;

    public QueryResult Result => result;

    public DateTimeOffset Created => created;

    public string State { get; private set; } = "UploadComplete";

    public bool IsOver => State is "JobComplete" or "Failed" or "Aborted";

    /// <summary>Goes on by one state, to its end or to what a fault makes of it.</summary>
    public void Advance(FaultKind? fault) => State = (State, fault) switch
    {
        ("UploadComplete", _) => "InProgress",
        ("InProgress", FaultKind.BulkFailed) => "Failed",
        ("InProgress", FaultKind.BulkAborted) => "Aborted",
        ("InProgress", FaultKind.BulkStuck) => "InProgress",
        ("InProgress", _) => "JobComplete",
        _ => State,
    };

    public void Abort() => State = IsOver ? State : "Aborted";
}
