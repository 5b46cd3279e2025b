using Performix.Bot.Slack;
using SlackNet.Interaction;

namespace Performix.Bot.Access;

/// <summary>What a submission comes to.</summary>
/// <param name="Response">What Slack is told; null closes the form.</param>
/// <param name="Answer">What is audited.</param>
public sealed record Taken(ViewSubmissionResponse? Response, Answer Answer)
{
    /// <summary>It was taken, and the form closes.</summary>
    public static Taken Closed { get; } = new(ViewSubmissionResponse.Null, Answer.Of(""));

    public static Taken Of(ViewSubmissionResponse response) => new(response, Answer.Of(""));

    /// <summary>Words in place of the form, a refusal among them.</summary>
    public static Taken Instead(Answer answer) => new(InteractionBoundary.Instead(answer), answer);
}
