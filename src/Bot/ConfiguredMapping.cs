using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Bot;

/// <summary>The mapping that the settings name. The fiscal year starts as the mapping file says, and where it says
/// nothing as <c>Organisation:FiscalYearStartMonth</c> does.</summary>
internal static class ConfiguredMapping
{
    public static FieldMapping Of(IServiceProvider provider)
    {
        var month = provider.GetRequiredService<IOptions<OrganisationOptions>>().Value.FiscalYearStartMonth;
        return provider.GetRequiredService<IOptions<SalesforceOptions>>().Value.MappingFile is { Length: > 0 } file
            ? MappingFile.Read(file, month)
            : FieldMapping.Default with { FiscalYearStartMonth = month };
    }
}
