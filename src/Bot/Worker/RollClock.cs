using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Worker;

/// <summary>Keeps the sealed rolls for as long as the process runs, where protected flags are enabled.</summary>
public sealed class RollClock(RollKeeper keeper, IOptions<ProtectionOptions> options) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.Enabled ? keeper.KeepAsync(stoppingToken) : Task.CompletedTask;
}
