namespace Performix.AnswersBenchmark;

/// <summary>Somebody of the workspace.</summary>
/// <param name="Id">The Slack id.</param>
/// <param name="Role">What they are.</param>
/// <param name="Report">The name of one who reports to them; empty where nobody does.</param>
public sealed record Colleague(string Id, string Role, string Report);
