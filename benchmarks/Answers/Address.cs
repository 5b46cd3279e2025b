namespace Performix.AnswersBenchmark;

/// <summary>Where the other process is, and who is in it.</summary>
public sealed record Address
{
    public required string Org { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    public required string Api { get; init; }

    public required string Control { get; init; }

    public required string BotToken { get; init; }

    public required string AppToken { get; init; }

    public required IReadOnlyList<Colleague> People { get; init; }
}
