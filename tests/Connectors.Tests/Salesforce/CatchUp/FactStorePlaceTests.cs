using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

public sealed class FactStorePlaceTests
{
    [Fact]
    public void Unnamed_it_lies_beside_the_storage_file() =>
        Assert.Equal(
            Path.Combine("/var/performix", "performix-facts.db"),
            Of(("Storage:File", "/var/performix/performix.db")));

    [Fact]
    public void Named_it_lies_where_it_is_named() =>
        Assert.Equal(
            "here.db", Of(("Storage:File", "/var/performix/performix.db"), ("Salesforce:FactStore", "here.db")));

    [Fact]
    public void Named_empty_there_is_none() =>
        Assert.Equal("", Of(("Storage:File", "/var/performix/performix.db"), ("Salesforce:FactStore", "")));

    [Fact]
    public void Where_no_file_is_named_both_lie_in_the_working_directory() =>
        Assert.Equal("performix-facts.db", Of());

    private static string Of(params (string Key, string Value)[] more)
    {
        var settings = more.ToDictionary(one => one.Key, one => (string?)one.Value);
        settings["Salesforce:LoginUrl"] = "https://acme.my.salesforce.com";
        settings["Salesforce:ClientId"] = "key";
        settings["Salesforce:ClientSecret"] = "secret";
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSalesforce()
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<SalesforceOptions>>().Value.FactStore;
    }
}
