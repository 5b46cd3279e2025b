namespace Performix.Connectors.Storage.Protection;

/// <summary>One line for the audit log.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Period">The id of the period.</param>
/// <param name="Detail">What happened and what to do, without any person in it.</param>
/// <param name="At">When.</param>
public sealed record ProtectionEvent(ProtectionEventKind Kind, string Period, string Detail, DateTimeOffset At);
