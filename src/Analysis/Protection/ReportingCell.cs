namespace Performix.Analysis.Protection;

/// <summary>One part of the disjoint partition that is fixed when a period opens.</summary>
/// <param name="Id">The ids of the teams in it, in ordinal order, joined by <c>+</c>.</param>
/// <param name="Name">What people read: the names of the teams, joined by <c>+</c>.</param>
/// <param name="Members">The ids of its reps, in ordinal order, each once. Leavers stay, joiners wait.</param>
public sealed record ReportingCell(string Id, string Name, IReadOnlyList<string> Members);
