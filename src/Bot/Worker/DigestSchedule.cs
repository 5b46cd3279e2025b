namespace Performix.Bot.Worker;

/// <summary>Where and when the digest is posted.</summary>
/// <param name="Channel">The channel's id; empty where the digest is off.</param>
/// <param name="When">A slot as <see cref="Timetable.Parse"/> reads it: <c>Mon 09:00</c>.</param>
public sealed record DigestSchedule(string Channel, string When);
