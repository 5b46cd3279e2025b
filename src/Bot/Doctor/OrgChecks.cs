using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Bot.Doctor;

/// <summary>What only Salesforce can tell, and the files that its mapping names.</summary>
internal sealed class OrgChecks(IServiceProvider services)
{
    public const string Name = "salesforce";

    public async Task<IReadOnlyList<Check>> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var found = await services.GetRequiredService<SalesforceChecks>().RunAsync(cancellationToken);
            return [.. found.Concat(Files()).Select(c => c with { Name = $"{Name} {c.Name}" })];
        }
        catch (OptionsValidationException)
        {
            return [Check.Unknown(Name, "Salesforce is not configured", "set the section Salesforce")];
        }
        catch (Exception e) when (e is InputMissingException or InputUnusableException)
        {
            return [Check.Fail($"{Name} mapping", e.Message, "mend the file that Salesforce:MappingFile names")];
        }
    }

    /// <summary>Whether the files beside the mapping can be read; whom they speak of is not looked at here.</summary>
    private IEnumerable<Check> Files()
    {
        const string Files = "files";
        var mapping = services.GetRequiredService<FieldMapping>();
        if (mapping.Quota.Source != QuotaSource.File && mapping.Patch.History.Length == 0)
        {
            return [];
        }

        try
        {
            var filed = services.GetRequiredService<FiledReading>()(mapping, []);
            return [Check.Pass(Files, string.Join(", ", filed.Sources.Select(one =>
                FormattableString.Invariant($"{one.Source}: {one.Rows} rows"))))];
        }
        catch (Exception e) when (e is InputMissingException or InputUnusableException)
        {
            return [Check.Fail(Files, e.Message, "mend it, or what quota.file and patch.history say in the mapping")];
        }
    }
}
