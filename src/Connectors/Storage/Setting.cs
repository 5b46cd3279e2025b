namespace Performix.Connectors.Storage;

/// <summary>A small stored text and the version it was read or written at.</summary>
public sealed record Setting(string Key, string Value, string Version)
{
    /// <summary>Azure holds 64 KiB of UTF-16 (Azure: Understanding the Table service data model).</summary>
    public const int MaxValueLength = 32_000;

    public string Key { get; } = string.IsNullOrEmpty(Key)
        ? throw new ArgumentException("A setting has a key.", nameof(Key))
        : Key;

    public string Value { get; } = Value.Length > MaxValueLength
        ? throw new ArgumentOutOfRangeException(nameof(Value), Value.Length, "At most 32,000 characters.")
        : Value;
}
