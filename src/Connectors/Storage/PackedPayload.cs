using System.IO.Compression;
using System.Security.Cryptography;

namespace Performix.Connectors.Storage;

/// <summary>A payload as it is kept: compressed, with what proves it whole.</summary>
/// <param name="Bytes">The payload by gzip.</param>
/// <param name="Length">Bytes of the payload before compression.</param>
/// <param name="Hash">SHA-256 of the compressed bytes, in hexadecimal.</param>
internal sealed record PackedPayload(byte[] Bytes, long Length, string Hash)
{
    public static PackedPayload Of(ReadOnlyMemory<byte> payload)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(payload.Span);
        }

        var bytes = packed.ToArray();
        return new PackedPayload(bytes, payload.Length, HashOf(bytes));
    }

    /// <summary>The payload, or null where the bytes are not those that were packed.</summary>
    public byte[]? TryUnpack()
    {
        if (HashOf(Bytes) != Hash)
        {
            return null;
        }

        using var gzip = new GZipStream(new MemoryStream(Bytes), CompressionMode.Decompress);
        var payload = new byte[Length];
        gzip.ReadExactly(payload);
        return payload;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
