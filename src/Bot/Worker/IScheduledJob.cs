namespace Performix.Bot.Worker;

/// <summary>Something the worker does again and again. A role that the pull and features play.</summary>
public interface IScheduledJob
{
    /// <summary>What it is called in the log.</summary>
    string Name { get; }

    /// <summary>When it runs first after the process started.</summary>
    DateTimeOffset FirstAt(DateTimeOffset started);

    /// <summary>When it runs next after a run ended.</summary>
    DateTimeOffset NextAfter(DateTimeOffset ended);

    Task RunAsync(CancellationToken cancellationToken);

    /// <summary>Told that a run broke off for a reason that nobody foresaw; the next one is tried all the same.
    /// </summary>
    Task BrokeOffAsync(string fault, CancellationToken cancellationToken);
}
