using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Tests.Storage;

public sealed class StorageRegistrationTests
{
    private const string Development = "UseDevelopmentStorage=true";
    private const string Acme = "https://acme.table.core.windows.net";

    [Fact]
    public void A_file_is_the_default()
    {
        using var provider = Provider();

        Assert.IsType<SqliteSnapshots>(provider.GetRequiredService<ISnapshots>());
        Assert.IsType<SqliteLeases>(provider.GetRequiredService<ILeases>());
        Assert.IsType<SqliteSettings>(provider.GetRequiredService<ISettings>());
        Assert.Equal("performix.db", provider.GetRequiredService<SqliteFile>().Path);
    }

    [Theory]
    [InlineData("ConnectionString", Development, "http://127.0.0.1:10002/devstoreaccount1/performix")]
    [InlineData("ServiceUri", Acme, Acme + "/performix")]
    public void Azure_is_taken_by_connection_string_or_by_address(string key, string value, string where)
    {
        using var provider = Provider(("Kind", "Azure"), (key, value));

        Assert.IsType<AzureSnapshots>(provider.GetRequiredService<ISnapshots>());
        Assert.IsType<AzureLeases>(provider.GetRequiredService<ILeases>());
        Assert.IsType<AzureSettings>(provider.GetRequiredService<ISettings>());
        Assert.Equal(where, provider.GetRequiredService<AzureTable>().Where);
    }

    [Fact]
    public void All_faults_are_named_at_once()
    {
        using var provider = Provider(("Kind", "redis"), ("File", ""));

        var fault = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ISnapshots>);

        Assert.Contains("'sqlite' or 'azure'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Storage:File", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Azure_needs_one_way_in_and_not_two()
    {
        using var none = Provider(("Kind", "azure"));
        using var both = Provider(
            ("Kind", "azure"), ("ConnectionString", Development), ("ServiceUri", Acme));

        Assert.Throws<OptionsValidationException>(none.GetRequiredService<ILeases>);
        Assert.Throws<OptionsValidationException>(both.GetRequiredService<ILeases>);
    }

    [Theory]
    [InlineData("http://acme.table.core.windows.net")]
    [InlineData("acme")]
    public void A_token_is_never_sent_to_an_open_address(string address)
    {
        using var provider = Provider(("Kind", "azure"), ("ServiceUri", address));

        Assert.Throws<OptionsValidationException>(provider.GetRequiredService<ISettings>);
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(
                    set => KeyValuePair.Create<string, string?>($"Storage:{set.Key}", set.Value)))
                .Build())
            .AddStorage()
            .BuildServiceProvider();
}
