using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.PullBenchmark;

/// <summary>The product's reader with its own settings, put together as the bot does it.</summary>
/// <param name="org">What is read.</param>
/// <param name="options">How much, and into which file.</param>
/// <param name="isBulk">Whether many rows come by bulk jobs, as the settings have it, or all by queries.</param>
public sealed class Reader(OrgAddress org, Options options, bool isBulk) : IDisposable
{
    private const int NeverBulk = 1_000_000_000;

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddSingleton<IConfiguration>(
            new ConfigurationBuilder().AddInMemoryCollection(Settings(org, options, isBulk)).Build())
        .AddSingleton<TimeProvider>(new ShiftedTime(Options.Now))
        .AddSingleton(FieldMapping.Default with
        {
            Role = "Role__c",
            Segment = "Segment__c",
            StartDate = "Start_Date__c",
            EndDate = "End_Date__c",
        })
        .AddSalesforce()
        .BuildServiceProvider();

    /// <summary>Reads as the worker does: what has changed, where the store knows the rest.</summary>
    public async Task<SalesFacts> CatchUpAsync() => (await _services.GetRequiredService<SalesforcePull>()
        .CatchUpAsync([], (_, _) => Task.CompletedTask, CancellationToken.None)).Facts;

    public void Dispose() => _services.Dispose();

    private static Dictionary<string, string?> Settings(
        OrgAddress org, Options options, bool isBulk) => new()
        {
            ["Salesforce:LoginUrl"] = org.BaseUrl,
            ["Salesforce:ClientId"] = org.ClientId,
            ["Salesforce:ClientSecret"] = org.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:Quarters"] = options.Quarters.ToString(CultureInfo.InvariantCulture),
            ["Salesforce:FactStore"] = isBulk ? options.Store : Path.ChangeExtension(options.Store, ".rest.db"),
            ["Salesforce:BulkAbove"] = (isBulk ? new SalesforceOptions().BulkAbove : NeverBulk)
            .ToString(CultureInfo.InvariantCulture),
        };
}
