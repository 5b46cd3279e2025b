using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Doctor;

/// <summary>Writes the mapping that the org's descriptions suggest, where no file is yet.</summary>
internal sealed class ProposalCheck(IServiceProvider services)
{
    private const string Name = "mapping proposal";

    public async Task<Check> RunAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (File.Exists(path))
            {
                return Check.Fail(Name, $"{path} is there already", "name a new file: none is written over");
            }

            var text = await services.GetRequiredService<MappingProposal>().WriteAsync(cancellationToken);
            await File.WriteAllTextAsync(path, text, cancellationToken);
            return Check.Pass(Name, $"written to {path}: read it, then set Salesforce:MappingFile to it");
        }
        catch (SalesforceRefused refused)
        {
            return Check.Fail(Name, refused.Where, refused.Hint);
        }
        catch (OptionsValidationException)
        {
            return Check.Unknown(Name, "Salesforce is not configured", "set the section Salesforce");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Check.Fail(Name, e.Message, "name a file that can be written");
        }
    }
}
