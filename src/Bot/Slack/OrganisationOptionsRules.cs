using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>What a configured Organisation section must satisfy.</summary>
[OptionsValidator]
public sealed partial class OrganisationOptionsRules : IValidateOptions<OrganisationOptions>;
