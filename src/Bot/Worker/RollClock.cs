using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Worker;

/// <summary>Keeps the sealed rolls for as long as the process runs, also where protected flags were disabled meanwhile:
/// a period that is open ends as it was promised. One run lasts until the process stops; after a fault that nobody
/// foresaw it begins again with the next minute.</summary>
public sealed class RollClock(RollKeeper keeper) : IScheduledJob
{
    public string Name => "roll";

    public DateTimeOffset FirstAt(DateTimeOffset started) => started;

    public DateTimeOffset NextAfter(DateTimeOffset ended) => ended.AddMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken) => keeper.KeepAsync(cancellationToken);

    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) => Task.CompletedTask;
}
