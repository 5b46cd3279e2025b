using SlackNet.Interaction;

namespace Performix.Bot.Slack;

/// <summary>What came of a submitted modal.</summary>
/// <param name="Response">What Slack is told; null closes the modal.</param>
/// <param name="IsFinal">False where the same may be sent again.</param>
internal sealed record Submitted(ViewSubmissionResponse? Response, bool IsFinal)
{
    /// <summary>A window on top, so that what was typed stays.</summary>
    public static Submitted Fault(string text) =>
        new(new PushViewResponse { View = LateDelivery.Window(Answer.Of(text)) }, false);
}
