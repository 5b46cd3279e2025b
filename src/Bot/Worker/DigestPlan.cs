namespace Performix.Bot.Worker;

/// <summary>When and where the digest is posted.</summary>
/// <param name="Channel">The leadership channel's id; empty where it is off.</param>
/// <param name="When">The slot, <c>Mon 09:00</c>, in the organisation's zone.</param>
public sealed record DigestPlan(string Channel, string When);
