using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce;

/// <summary>A world of the sandbox as the product reads it: over HTTP, by the pull, into facts.</summary>
internal static class WorldReading
{
    private static readonly FieldMapping Mapping = new()
    {
        Role = "Role__c",
        Segment = "Segment__c",
        StartDate = "Start_Date__c",
        EndDate = "End_Date__c",
    };

    public static async Task<(SalesFacts Facts, SalesWorld World, Func<int, string> Territory)> OfAsync(WorldPlan plan)
    {
        var org = await LocalOrg.StartAsync(plan);
        await using var provider = Provider(org);
        var pull = provider.GetRequiredService<SalesforcePull>();
        var facts = await pull.ReadAsync((_, _) => Task.CompletedTask, CancellationToken.None);
        var (world, ids) = (org.App.World, org.App.Ids);
        await org.DisposeAsync();
        return (facts, world, ids.Territory);
    }

    private static ServiceProvider Provider(LocalOrg org) => new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Salesforce:LoginUrl"] = org.App.BaseUrl,
            ["Salesforce:ClientId"] = org.App.ClientId,
            ["Salesforce:ClientSecret"] = org.App.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
        }).Build())
        .AddSingleton<TimeProvider>(org.Time)
        .AddSingleton(Mapping)
        .AddSalesforce()
        .BuildServiceProvider();
}
