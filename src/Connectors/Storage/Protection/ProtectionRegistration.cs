using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Storage.Protection;

public static class ProtectionRegistration
{
    /// <summary>
    /// The sealed rolls, kept beside the rest of the storage, their keys where the section <c>Flags</c> says. Events
    /// go to the log and to a <see cref="RecordProtection"/> that is registered before.
    /// </summary>
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddOptions<ProtectionOptions>().BindConfiguration(ProtectionOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProtectionOptions>, ProtectionOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<RandomBytes>(_ => RandomNumberGenerator.Fill);
        services.TryAddSingleton<RecordProtection>((_, _) => Task.CompletedTask);
        services.AddSingleton(provider => Options(provider).KeyVault is { } vault
            ? (IRollKeys)new VaultRollKeys(vault)
            : new FileRollKeys(Options(provider).KeyFolder));
        services.AddSingleton(provider =>
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsAzure
                ? (IRollStore)new AzureRolls(provider.GetRequiredService<AzureTable>(), Options(provider).Tenant)
                : new SqliteRolls(provider.GetRequiredService<SqliteFile>(), Options(provider).Tenant));
        services.AddSingleton(ProcessOf);
        services.AddSingleton(provider => provider.GetRequiredService<RollProcess>().Keeper);
        services.AddSingleton(provider => provider.GetRequiredService<RollProcess>().Roll);
        services.AddSingleton(provider => provider.GetRequiredService<RollProcess>().Opening);
        services.AddSingleton(provider => new ReleasedBands(provider.GetRequiredService<IRollStore>()));
        return services;
    }

    private static RollProcess ProcessOf(IServiceProvider provider)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        var journal = new RollJournal(
            provider.GetRequiredService<RecordProtection>(),
            time,
            provider.GetRequiredService<ILogger<RollJournal>>());
        return new RollProcess(
            provider.GetRequiredService<IRollStore>(),
            provider.GetRequiredService<IRollKeys>(),
            provider.GetRequiredService<ILeases>(),
            new RollTenant(Options(provider).Tenant, Options(provider).Operator, time)
            {
                Noise = provider.GetRequiredService<RandomBytes>(),
            },
            journal);
    }

    private static ProtectionOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<ProtectionOptions>>().Value;
}
