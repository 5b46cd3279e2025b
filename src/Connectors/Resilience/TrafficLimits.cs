namespace Performix.Connectors.Resilience;

/// <summary>What calls are held to.</summary>
/// <param name="FirstWait">The wait before the second attempt; each is about twice the one before.</param>
/// <param name="CallTimeout">How long one attempt may take.</param>
/// <param name="CallsAtOnce">How many calls may be under way.</param>
public sealed record TrafficLimits(TimeSpan FirstWait, TimeSpan CallTimeout, int CallsAtOnce);
