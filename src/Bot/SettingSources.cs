using Azure.Identity;
using Azure.Security.KeyVault.Secrets;
using Microsoft.Extensions.Configuration;
using Performix.Bot.Secrets;

namespace Performix.Bot;

/// <summary>Where settings come from, the later winning: the file beside the caller, user secrets, environment, and the
/// Azure Key Vault that one of these names.</summary>
internal static class SettingSources
{
    /// <param name="builder">Takes the sources.</param>
    /// <param name="settings">Settings that win over all others; for the demo and tests.</param>
    public static T AddSettings<T>(this T builder, IReadOnlyDictionary<string, string?>? settings)
        where T : IConfigurationBuilder
    {
        builder
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddUserSecrets(typeof(SettingSources).Assembly, optional: true)
            .AddEnvironmentVariables("PERFORMIX__");
        if (VaultAddress.Of(Named(builder, settings)) is { } vault)
        {
            builder.Add(new VaultSettings(new SecretClient(vault.Uri, new DefaultAzureCredential())));
        }

        builder.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        return builder;
    }

    /// <summary>What the sources so far say: they name the vault.</summary>
    private static IConfiguration Named<T>(T builder, IReadOnlyDictionary<string, string?>? settings)
        where T : IConfigurationBuilder
    {
        // A file source takes the folder of the first builder that it is built by.
        var named = new ConfigurationBuilder().SetBasePath(Directory.GetCurrentDirectory());
        foreach (var source in builder.Sources)
        {
            named.Add(source);
        }

        return named.AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
    }
}
