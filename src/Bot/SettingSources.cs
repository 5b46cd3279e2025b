using Microsoft.Extensions.Configuration;

namespace Performix.Bot;

/// <summary>Where settings come from, the later winning: the file beside the caller, user secrets, environment.
/// </summary>
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
            .AddEnvironmentVariables("PERFORMIX__")
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        return builder;
    }
}
