namespace Performix.Connectors.Storage;

/// <summary>What was known of one kind of thing when the data were read.</summary>
/// <param name="Kind">For example <c>diagnosis</c>; any text that is not empty.</param>
/// <param name="AsOf">When the data were read. Of one kind and moment the later saved replaces.</param>
/// <param name="Payload">UTF-8 JSON, opaque here.</param>
public sealed record Snapshot(string Kind, DateTimeOffset AsOf, ReadOnlyMemory<byte> Payload)
{
    public string Kind { get; } = string.IsNullOrEmpty(Kind)
        ? throw new ArgumentException("A snapshot is of some kind.", nameof(Kind))
        : Kind;
}
