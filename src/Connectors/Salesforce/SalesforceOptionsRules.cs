using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce;

/// <summary>What a configured Salesforce section must satisfy.</summary>
[OptionsValidator]
public sealed partial class SalesforceOptionsRules : IValidateOptions<SalesforceOptions>;
