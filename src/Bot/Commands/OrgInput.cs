using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Analysis.Facts;
using Performix.Bot.Slack;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Commands;

/// <summary>Reads the configured org for one command: nothing is stored, nothing is posted.</summary>
internal static class OrgInput
{
    public static async Task<SalesFacts> ReadAsync(
        IConfiguration configuration,
        string? mappingFile,
        Func<int, int, Task> progress,
        CancellationToken cancellationToken)
    {
        await using var services = Services(configuration, mappingFile);
        return await PullOf(services).ReadAsync(progress, cancellationToken);
    }

    /// <summary>An org that is not configured cannot be read: to who asked for it, it is not available.</summary>
    private static SalesforcePull PullOf(ServiceProvider services)
    {
        try
        {
            _ = services.GetRequiredService<IOptions<SalesforceOptions>>().Value;
            return services.GetRequiredService<SalesforcePull>();
        }
        catch (OptionsValidationException wrong)
        {
            throw new CallFault(
                ExitCode.OrgUnavailable,
                [
                    "The org is not configured. No verdict is given. Set, in section Salesforce:",
                    .. OptionFaults.Of(wrong.Failures),
                ]);
        }
    }

    /// <summary>What reading the org takes.</summary>
    public static ServiceProvider Services(IConfiguration configuration, string? mappingFile)
    {
        var services = new ServiceCollection()
            .AddSingleton(configuration)
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IValidateOptions<OrganisationOptions>, OrganisationOptionsRules>()
            .AddSalesforce()
            .AddSingleton(provider => mappingFile is null
                ? ConfiguredMapping.FilesOf(provider)
                : FiledInput.Beside(mappingFile))
            .AddSingleton(provider => ConfiguredMapping.Of(provider, mappingFile));
        services.AddOptions<OrganisationOptions>().BindConfiguration(OrganisationOptions.Section);
        return services.BuildServiceProvider();
    }
}
