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
    public static FieldMapping Of(IServiceProvider provider) => Of(provider, null);

    /// <summary>The mapping of a file; where none is given, the one that the settings name.</summary>
    public static FieldMapping Of(IServiceProvider provider, string? given)
    {
        var month = provider.GetRequiredService<IOptions<OrganisationOptions>>().Value.FiscalYearStartMonth;
        var named = given ?? provider.GetRequiredService<IOptions<SalesforceOptions>>().Value.MappingFile;
        return named is { Length: > 0 } file
            ? MappingFile.Read(file, month)
            : FieldMapping.Default with { FiscalYearStartMonth = month };
    }

    /// <summary>What reads the files that the mapping names: they lie beside it.</summary>
    public static FiledReading FilesOf(IServiceProvider provider) =>
        FiledInput.Beside(provider.GetRequiredService<IOptions<SalesforceOptions>>().Value.MappingFile);
}
