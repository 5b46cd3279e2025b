using Microsoft.Extensions.Configuration;

namespace Performix.Bot.Commands;

/// <summary>The configuration of a command: the same sources as the bot's, without starting it.</summary>
internal static class CallSettings
{
    /// <summary>Reads it.</summary>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    public static IConfiguration Read(IReadOnlyDictionary<string, string?>? settings) =>
        new ConfigurationBuilder().AddSettings(settings).Build();
}
