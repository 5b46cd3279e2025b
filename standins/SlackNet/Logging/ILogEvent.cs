#nullable enable
namespace SlackNet;

public interface ILogEvent
{
    LogCategory Category { get; }

    Exception? Exception { get; }

    string FullMessage();
}
