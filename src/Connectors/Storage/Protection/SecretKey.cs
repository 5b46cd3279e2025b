using System.Security.Cryptography;

namespace Performix.Connectors.Storage.Protection;

/// <summary>32 secret bytes that the collector does not copy about, and that are zeroed when let go.</summary>
internal sealed class SecretKey : IDisposable
{
    public const int Length = 32;

    private readonly byte[] _bytes = GC.AllocateArray<byte>(Length, pinned: true);

    private SecretKey()
    {
    }

    public ReadOnlySpan<byte> Bytes => _bytes;

    public static SecretKey Fresh()
    {
        var key = new SecretKey();
        RandomNumberGenerator.Fill(key._bytes);
        return key;
    }

    /// <summary>Takes the bytes over: where they came from is zeroed.</summary>
    public static SecretKey Take(Span<byte> from)
    {
        if (from.Length != Length)
        {
            throw new CryptographicException($"A key has {Length} bytes, this one {from.Length}.");
        }

        var key = new SecretKey();
        from.CopyTo(key._bytes);
        CryptographicOperations.ZeroMemory(from);
        return key;
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);
}
