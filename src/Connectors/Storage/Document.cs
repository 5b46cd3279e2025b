namespace Performix.Connectors.Storage;

/// <summary>A small stored text of some kind, and the version it was read or written at.</summary>
public sealed record Document(string Kind, string Key, string Value, string Version)
{
    public string Kind { get; } = string.IsNullOrEmpty(Kind)
        ? throw new ArgumentException("A document has a kind.", nameof(Kind))
        : Kind;

    public string Key { get; } = string.IsNullOrEmpty(Key)
        ? throw new ArgumentException("A document has a key.", nameof(Key))
        : Key;

    public string Value { get; } = Value.Length > Setting.MaxValueLength
        ? throw new ArgumentOutOfRangeException(nameof(Value), Value.Length, "At most 32,000 characters.")
        : Value;
}
