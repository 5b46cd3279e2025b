using Microsoft.Extensions.Options;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Worker;

/// <summary>Keeps the sealed rolls for as long as the process runs, where protected flags are enabled. One run lasts
/// until the process stops; after a fault that nobody foresaw it begins again with the next minute.</summary>
public sealed class RollClock(RollKeeper keeper, IOptions<ProtectionOptions> options) : IScheduledJob
{
    public string Name => "roll";

    public DateTimeOffset FirstAt(DateTimeOffset started) => started;

    public DateTimeOffset NextAfter(DateTimeOffset ended) => ended.AddMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken) => options.Value.Enabled
        ? keeper.KeepAsync(cancellationToken)
        : Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);

    public Task BrokeOffAsync(string fault, CancellationToken cancellationToken) => Task.CompletedTask;
}
