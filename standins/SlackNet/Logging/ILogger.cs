#nullable enable
namespace SlackNet;

public interface ILogger
{
    void Log(ILogEvent logEvent);
}
