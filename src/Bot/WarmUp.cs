using Microsoft.Extensions.Hosting;
using Newtonsoft.Json;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot;

/// <summary>Gets ready before anybody can ask: the newest snapshot is read, and the views are rehearsed. It stands
/// before the connection to Slack among the hosted services, and the next one starts when it is done.</summary>
internal sealed class WarmUp(LatestSnapshot latest, ISlackServiceProvider slack, TimeProvider time) : IHostedService
{
    /// <summary>A storage that does not answer holds nothing up: who asks is told.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Compiled code is the process's, however many bots run in it.</summary>
    private static int _rehearsed;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var reading = latest.ReadAsync(cancellationToken);
        if (Interlocked.Exchange(ref _rehearsed, 1) == 0)
        {
            await Task.Run(() => Rehearse(cancellationToken), cancellationToken);
        }

        await Task.WhenAny(reading, Task.Delay(Longest, time, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Has the code compiled that makes answers and writes them as Slack reads them.</summary>
    internal void Rehearse(CancellationToken cancellationToken)
    {
        var settings = slack.GetJsonSettings().SerializerSettings;
        foreach (var sent in Rehearsal.Of(MadeUpOrg.Diagnosed(cancellationToken)))
        {
            JsonConvert.SerializeObject(sent, settings);
        }
    }
}
