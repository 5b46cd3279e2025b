using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Features.Home;

/// <summary>How the setup stands.</summary>
/// <param name="Checks">What was looked at.</param>
/// <param name="At">When; null while it is being looked at.</param>
internal sealed record SetupReading(IReadOnlyList<Check> Checks, DateTimeOffset? At)
{
    public static SetupReading Running { get; } = new([], null);

    public bool IsFine => At is not null && Checks.All(c => c.Outcome != CheckOutcome.Fail);
}
