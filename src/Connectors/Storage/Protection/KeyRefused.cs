namespace Performix.Connectors.Storage.Protection;

/// <summary>A key could not be made, read or destroyed; the hint is fit to be shown.</summary>
public sealed class KeyRefused(string what, string where, string hint, Exception? inner = null)
    : Exception($"Key of the sealed roll: {what} at {where} failed. {hint}", inner)
{
    public string What { get; } = what;

    public string Where { get; } = where;

    public string Hint { get; } = hint;
}
