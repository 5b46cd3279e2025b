namespace Performix.Connectors.Storage;

/// <summary>Storage could not do what was asked; the hint is fit to be shown.</summary>
public sealed class StorageRefused(string what, string where, string hint, Exception? inner = null)
    : Exception($"Storage: {what} at {where} failed. {hint}", inner)
{
    public string What { get; } = what;

    public string Where { get; } = where;

    public string Hint { get; } = hint;

    internal static StorageRefused Damaged(string kind, DateTimeOffset asOf, string where) => new(
        "read",
        where,
        $"The snapshot '{kind}' of {asOf:O} is incomplete or altered; the next run writes a new one.");
}
