using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce;

/// <summary>What each way of signing in needs.</summary>
public sealed class FlowRule : IValidateOptions<SalesforceOptions>
{
    public ValidateOptionsResult Validate(string? name, SalesforceOptions options)
    {
        string[] faults = options.Flow == SalesforceFlow.Jwt
            ?
            [
                options.Username.Length > 0 ? "" : "Salesforce:Username is missing: the run-as user's user name",
                options.PrivateKeyFile.Length > 0 ? "" : "Salesforce:PrivateKeyFile is missing: a PEM file",
            ]
            :
            [
                options.ClientSecret.Length > 0
                    ? ""
                    : "Salesforce:ClientSecret is missing: the External Client App's consumer secret",
            ];
        string[] found = [.. faults.Where(fault => fault.Length > 0)];
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
