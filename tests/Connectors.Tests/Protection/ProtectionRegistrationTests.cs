using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Protection;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Tests.Protection;

public sealed class ProtectionRegistrationTests
{
    [Fact]
    public void Files_are_the_default_for_rolls_and_for_keys()
    {
        using var provider = Provider();

        Assert.IsType<SqliteRolls>(provider.GetRequiredService<IRollStore>());
        Assert.IsType<FileRollKeys>(provider.GetRequiredService<IRollKeys>());
        Assert.NotNull(provider.GetRequiredService<RollKeeper>());
        Assert.NotNull(provider.GetRequiredService<SealedRoll>());
        Assert.NotNull(provider.GetRequiredService<RollOpening>());
        Assert.NotNull(provider.GetRequiredService<ReleasedBands>());
    }

    [Fact]
    public void The_noise_comes_from_the_generator_of_the_system()
    {
        using var provider = Provider();

        var noise = provider.GetRequiredService<RandomBytes>();

        Assert.Equal(typeof(RandomNumberGenerator), noise.Method.DeclaringType);
        Assert.Equal(noise, new RollTenant("", "", TimeProvider.System).Noise);
    }

    [Fact]
    public void Tables_and_a_vault_are_taken_where_they_are_named()
    {
        using var provider = Provider(
            ("Storage:Kind", "azure"),
            ("Storage:ConnectionString", "UseDevelopmentStorage=true"),
            ("Flags:KeyVault", "https://acme.vault.azure.net"));

        Assert.IsType<AzureRolls>(provider.GetRequiredService<IRollStore>());
        Assert.IsType<VaultRollKeys>(provider.GetRequiredService<IRollKeys>());
    }

    [Theory]
    [InlineData("MinimumCell", "5")]
    [InlineData("Epsilon", "1.6")]
    [InlineData("Epsilon", "0")]
    [InlineData("Period", "week")]
    [InlineData("Period", "27")]
    [InlineData("Period", "93")]
    [InlineData("KeyVault", "http://acme.vault.azure.net")]
    [InlineData("KeyFolder", "")]
    [InlineData("Operator", "")]
    public void Nothing_beyond_the_floors_can_be_configured(string key, string value)
    {
        using var provider = Provider(("Flags:" + key, value));

        var fault = Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<ProtectionOptions>>().Value);
        Assert.Contains(key, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_and_length_follow_the_section()
    {
        using var provider = Provider(("Flags:MinimumCell", "6"), ("Flags:Epsilon", "0.75"), ("Flags:Period", "60"));
        var options = provider.GetRequiredService<IOptions<ProtectionOptions>>().Value;

        var policy = options.PolicyUntil(RollBed.Start);

        Assert.Equal((6, 3, 60), (policy.SmallestCell, policy.BandWidth, options.PeriodDays));
        Assert.Equal((3, 4), (policy.Epsilon.Numerator, policy.Epsilon.Denominator));
        Assert.Empty(policy.Faults());
        Assert.Null(new ProtectionOptions().PeriodDays);
    }

    private static ServiceProvider Provider(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder()
                .AddInMemoryCollection(settings.Select(set => KeyValuePair.Create<string, string?>(set.Key, set.Value)))
                .Build())
            .AddStorage()
            .AddProtection()
            .BuildServiceProvider();
}
