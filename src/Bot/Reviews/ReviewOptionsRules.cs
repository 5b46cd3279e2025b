using Microsoft.Extensions.Options;

namespace Performix.Bot.Reviews;

/// <summary>What a configured Reviews section must satisfy.</summary>
[OptionsValidator]
public sealed partial class ReviewOptionsRules : IValidateOptions<ReviewOptions>;
