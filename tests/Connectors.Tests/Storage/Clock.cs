namespace Performix.Connectors.Tests.Storage;

/// <summary>A clock that stands still until it is set.</summary>
public sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2025, 10, 1, 5, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
