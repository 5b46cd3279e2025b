namespace Performix.Sandbox.Org;

/// <summary>One fault, and the calls it befalls.</summary>
/// <param name="Kind">What goes wrong.</param>
public sealed record FaultRule(FaultKind Kind)
{
    /// <summary>
    /// token, query, describe, limits, recordCount, bulkCreate, bulkStatus, bulkResults, bulkAbort, bulkDelete; none
    /// for any.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>The object that is asked for; none for any.</summary>
    public string? ObjectName { get; init; }

    /// <summary>The page of the answer, counted from 0; none for any.</summary>
    public int? Page { get; init; }

    /// <summary>Calls that fit and are let through first.</summary>
    public int Skip { get; init; }

    /// <summary>Calls that it befalls, after which it is gone.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How late a slow answer is.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(5);

    internal bool Fits(OrgCall call) =>
        (Operation is null || Operation.Equals(call.Operation, StringComparison.OrdinalIgnoreCase))
        && (ObjectName is null || ObjectName.Equals(call.ObjectName, StringComparison.OrdinalIgnoreCase))
        && (Page is null || Page == call.Page);
}
