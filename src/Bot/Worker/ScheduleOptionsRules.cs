using Microsoft.Extensions.Options;

namespace Performix.Bot.Worker;

/// <summary>What a configured Schedule section must satisfy.</summary>
[OptionsValidator]
public sealed partial class ScheduleOptionsRules : IValidateOptions<ScheduleOptions>;
