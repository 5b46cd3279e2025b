using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>Either a question that may be answered, or the refusal.</summary>
public sealed record Admission(Question? Question, Answer? Refusal);
