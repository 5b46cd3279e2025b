using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Performix.Bot;
using Performix.Connectors.Storage;

namespace Performix.AnswersBenchmark;

/// <summary>The bot with the product's settings, before the other process.</summary>
public static class BotSide
{
    /// <summary>Starts it; where its store is empty, the org is read and diagnosed first.</summary>
    public static async Task<IHost> StartAsync(Options options, Address address)
    {
        var isFull = File.Exists(options.Store);
        var host = BotBuilder.Build(Settings(options, address, isFull));
        await host.StartAsync();
        var latest = host.Services.GetRequiredService<LatestSnapshot>();
        while (await latest.ReadAsync(CancellationToken.None) is null)
        {
            if (await latest.LastRunAsync(CancellationToken.None) is { Outcome: RunOutcome.Failed } run)
            {
                throw new InvalidOperationException($"The org could not be read: {run.Fault}");
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }

        return host;
    }

    private static Dictionary<string, string?> Settings(Options options, Address address, bool isFull)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(options.Store)) ?? ".");
        var settings = new Dictionary<string, string?>
        {
            ["Slack:BotToken"] = address.BotToken,
            ["Slack:AppToken"] = address.AppToken,
            ["Slack:ApiBaseUrl"] = address.Api,
            ["Slack:AllowLoopback"] = "true",
            ["Salesforce:LoginUrl"] = address.Org,
            ["Salesforce:ClientId"] = address.ClientId,
            ["Salesforce:ClientSecret"] = address.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:MappingFile"] = Path.Combine(AppContext.BaseDirectory, "mapping.yaml"),
            ["Salesforce:FactStore"] = Path.ChangeExtension(options.Store, ".facts.db"),
            ["Storage:File"] = options.Store,
            ["Identity:Mode"] = "email",
            ["Schedule:RunAtStart"] = isFull ? "false" : "true",
            ["Logging:LogLevel:Default"] = "Warning",
        };
        foreach (var (role, list) in new[] { ("Leader", "Leaders"), ("RevOps", "Admins") })
        {
            foreach (var (at, person) in address.People.Where(p => p.Role == role).Index())
            {
                settings[$"Slack:{list}:{at}"] = person.Id;
            }
        }

        return settings;
    }
}
