using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Performix.Connectors.Storage.Azure;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Storage;

public static class StorageRegistration
{
    /// <summary>Snapshots, leases and settings, kept where the section <c>Storage</c> says.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new SqliteFile(Options(provider).File));
        services.AddSingleton(provider => AzureTable.Of(Options(provider)));
        services.AddSingleton<ISnapshots>(provider => Options(provider).IsAzure
            ? ActivatorUtilities.CreateInstance<AzureSnapshots>(provider)
            : ActivatorUtilities.CreateInstance<SqliteSnapshots>(provider));
        services.AddSingleton<PatchRecord>();
        services.AddSingleton<ILeases>(provider => Options(provider).IsAzure
            ? ActivatorUtilities.CreateInstance<AzureLeases>(provider)
            : ActivatorUtilities.CreateInstance<SqliteLeases>(provider));
        services.AddSingleton<ISettings>(provider => Options(provider).IsAzure
            ? ActivatorUtilities.CreateInstance<AzureSettings>(provider)
            : ActivatorUtilities.CreateInstance<SqliteSettings>(provider));
        services.AddSingleton<IDocuments>(provider => Options(provider).IsAzure
            ? ActivatorUtilities.CreateInstance<AzureDocuments>(provider)
            : ActivatorUtilities.CreateInstance<SqliteDocuments>(provider));
        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value;
}
