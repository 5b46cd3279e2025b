using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Where nobody says where the fact store is, it is beside what else is kept in files.</summary>
internal sealed class FactStorePlace(IConfiguration configuration) : IPostConfigureOptions<SalesforceOptions>
{
    private const string Named = $"{SalesforceOptions.Section}:{nameof(SalesforceOptions.FactStore)}";
    private const string Beside = "Storage:File";

    public void PostConfigure(string? name, SalesforceOptions options)
    {
        if (configuration[Named] is null && Path.GetDirectoryName(configuration[Beside]) is { Length: > 0 } folder)
        {
            options.FactStore = Path.Combine(folder, options.FactStore);
        }
    }
}
