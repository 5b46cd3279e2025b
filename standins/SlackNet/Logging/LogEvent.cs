#nullable enable
namespace SlackNet;

internal sealed record LogEvent(LogCategory Category, string Message, Exception? Exception) : ILogEvent
{
    public string FullMessage() => Message;
}

internal sealed class NullLogger : ILogger
{
    public void Log(ILogEvent logEvent)
    {
    }
}

internal static class LogEvents
{
    public static void Write(
        this ILogger logger, LogCategory category, string message, Exception? exception = null) =>
        logger.Log(new LogEvent(category, message, exception));
}
