using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Where the keys of periods lie, apart from the boxes. A key is read when a process first needs it, never for a
/// single answer: who reads the log of the vault sees starts of processes.
/// </summary>
internal interface IRollKeys
{
    private const string Prefix = "roll-";

    /// <summary>Whether the place itself logs whoever reads a key.</summary>
    bool LogsEachUse { get; }

    /// <summary>Keeps a fresh key.</summary>
    /// <returns>For how many days it can be brought back after it was destroyed.</returns>
    Task<int> CreateAsync(string name, SecretKey key, CancellationToken cancellationToken);

    /// <summary>The key, or null where it was destroyed or never was.</summary>
    Task<SecretKey?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Destroys the key as far as the place allows; again does no harm.</summary>
    Task DestroyAsync(string name, CancellationToken cancellationToken);

    Task<KeyFate> FateAsync(string name, CancellationToken cancellationToken);

    /// <summary>A name that tells nothing of the tenant or the period.</summary>
    static string NewName() => Prefix + RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The name, if it can be one that was made here. It comes from a row of the storage: whoever writes there
    /// must not make this process read or destroy another file, or another secret of the vault.</summary>
    /// <exception cref="RollDistrusted">It is none.</exception>
    static string Own(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiHexDigitLower)
            ? name
            : throw new RollDistrusted(RollFault.Altered);
}
