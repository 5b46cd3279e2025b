namespace Performix.Bot.Slack;

/// <summary>That an answer shows something of one person: what the audit keeps.</summary>
/// <param name="SubjectId">The person's Salesforce id.</param>
/// <param name="Fields">What is shown, in the words of the field: <c>attainment, patch-adjusted attainment</c>.</param>
public sealed record Glimpse(string SubjectId, string Fields);
