using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Performix.Connectors.Tests.Protection;

/// <summary>Everything that is logged, with every exception in full.</summary>
internal sealed class CapturedLog : ILogger<Performix.Connectors.Storage.Protection.RollJournal>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Lines.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");
}
