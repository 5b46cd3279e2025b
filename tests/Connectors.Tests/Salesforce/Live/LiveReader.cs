using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Analysis.Facts;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>The product's reader, put together as the bot does it.</summary>
internal sealed class LiveReader : IDisposable
{
    public static readonly FieldMapping Mapping = FieldMapping.Default with
    {
        Role = "Role__c",
        Segment = "Segment__c",
        StartDate = "Start_Date__c",
        EndDate = "End_Date__c",
    };

    private readonly ServiceProvider _services;

    public LiveReader(
        IReadOnlyDictionary<string, string?> settings,
        FieldMapping? mapping = null,
        HttpMessageHandler? network = null)
    {
        var services = new ServiceCollection();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<TimeProvider>(
            new HastyTime(new DateTimeOffset(LocalOrg.Today, new TimeOnly(12, 0), TimeSpan.Zero)));
        services.AddSingleton(mapping ?? Mapping);
        services.AddSingleton(FiledInput.Beside(settings.GetValueOrDefault("Salesforce:MappingFile") ?? ""));
        services.AddSalesforce();
        if (network is not null)
        {
            services.AddHttpClient("salesforce").ConfigurePrimaryHttpMessageHandler(() => network);
            services.AddHttpClient("salesforce-streaming").ConfigurePrimaryHttpMessageHandler(() => network);
        }

        _services = services.BuildServiceProvider();
    }

    public SalesforceClient Client => _services.GetRequiredService<SalesforceClient>();

    public SalesforceOptions Options => _services.GetRequiredService<IOptions<SalesforceOptions>>().Value;

    /// <summary>A reader of a local org; pages of 200 rows, so that there are several.</summary>
    public static LiveReader Of(
        LocalOrg org, FieldMapping? mapping = null, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Salesforce:LoginUrl"] = org.App.BaseUrl,
            ["Salesforce:ClientId"] = org.App.ClientId,
            ["Salesforce:ClientSecret"] = org.App.ClientSecret,
            ["Salesforce:AllowLoopback"] = "true",
            ["Salesforce:BatchSize"] = "200",
            ["Salesforce:FactStore"] = "",
        };
        foreach (var (key, value) in settings)
        {
            all["Salesforce:" + key] = value;
        }

        return new LiveReader(all, mapping);
    }

    public static string Text(SalesFacts facts) => JsonSerializer.Serialize(facts);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public Task<SalesFacts> ReadAsync() =>
        Get<SalesforcePull>().ReadAsync((_, _) => Task.CompletedTask, CancellationToken.None);

    public async Task<Pulled> CatchUpAsync(IReadOnlyList<Holding>? recorded = null) =>
        await Get<SalesforcePull>().CatchUpAsync(recorded ?? [], (_, _) => Task.CompletedTask, CancellationToken.None);

    public void Dispose() => _services.Dispose();
}
