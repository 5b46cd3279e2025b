namespace SlackNet;

/// <summary>Slack answered 429.</summary>
public class SlackRateLimitException : Exception
{
    public SlackRateLimitException(TimeSpan? retryAfter)
        : base("Slack asked to slow down") =>
        RetryAfter = retryAfter;

    public TimeSpan? RetryAfter { get; }
}
