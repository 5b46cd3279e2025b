namespace Performix.Bot.Slack.Outgoing;

/// <summary>Slack did not take something, or nobody knows whether it did.</summary>
/// <param name="code">Slack's code, or <c>timeout</c>, <c>unreachable</c>, <c>http_503</c>.</param>
/// <param name="mayHaveArrived">True where sending it again could show it twice.</param>
/// <param name="cause">What was thrown.</param>
public sealed class NotSentException(string code, bool mayHaveArrived, Exception? cause)
    : Exception($"Slack did not take it: {code}", cause)
{
    public string Code { get; } = code;

    public bool MayHaveArrived { get; } = mayHaveArrived;
}
