using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Doctor;

/// <summary>What only Salesforce can tell.</summary>
internal sealed class OrgChecks(IServiceProvider services)
{
    public const string Name = "salesforce";

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = await services.GetRequiredService<SalesforceChecks>().RunAsync(cancellationToken);
            return [.. found.Select(c => c with { Name = $"{Name} {c.Name}" })];
        }
        catch (OptionsValidationException)
        {
            return [Checks.Unknown(Name, "Salesforce is not configured", "set the section Salesforce")];
        }
        catch (Exception e) when (e is InputMissingException or InputUnusableException)
        {
            return [Checks.Fail($"{Name} mapping", e.Message, "mend the file that Salesforce:MappingFile names")];
        }
    }
}
