using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>What a configured Slack section must satisfy; every fault is named at once.</summary>
[OptionsValidator]
public sealed partial class SlackOptionsRules : IValidateOptions<SlackOptions>;
