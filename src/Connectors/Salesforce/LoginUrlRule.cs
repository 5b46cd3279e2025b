using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce;

/// <summary>The secret leaves over https only; plain http is for the loopback address, and only where it is allowed.
/// </summary>
public sealed class LoginUrlRule : IValidateOptions<SalesforceOptions>
{
    public ValidateOptionsResult Validate(string? name, SalesforceOptions options) =>
        options.LoginUrl is null || OrgAddress.IsTrusted(options.LoginUrl, options)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Salesforce:LoginUrl must be https on the org's own host, or http on a loopback address with "
                + "Salesforce:AllowLoopback=true");
}
