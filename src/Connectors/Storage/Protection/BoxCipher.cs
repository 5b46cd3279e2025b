using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// AES-256-GCM (NIST SP 800-38D) over the sheet. Tenant, period, hash, version and finality are sealed with it: a box
/// under another of these does not open. 1,440 random nonces a day over a quarter are far below 2^32.
/// </summary>
/// <param name="tenant">Whose roll it is.</param>
/// <param name="period">The id of the period.</param>
/// <param name="hash">The hash of the roll.</param>
internal sealed class BoxCipher(string tenant, string period, string hash)
{
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;

    public static BoxCipher Of(string tenant, RollPeriod period) => new(tenant, period.Id, period.Hash);

    /// <summary>The version after the one before, with these answers.</summary>
    public SealedBox Seal(AnswerSheet sheet, SecretKey key, SealedBox before, bool final = false)
    {
        var version = before.Version + 1;
        var content = Encrypt(key, sheet.Bytes, Bound(version, final));
        return before with { Version = version, Final = final, Content = content };
    }

    /// <exception cref="CryptographicException">The box was altered or is not of this roll and version.</exception>
    public AnswerSheet Open(SealedBox box, SecretKey key)
    {
        var sheet = new AnswerSheet(Math.Max(0, box.Content.Length - NonceLength - TagLength), key);
        try
        {
            Decrypt(key, box.Content, sheet.Bytes, Bound(box.Version, box.Final));
            return sheet;
        }
        catch (CryptographicException)
        {
            sheet.Dispose();
            throw;
        }
    }

    public byte[] Wrap(SecretKey content, SecretKey wrapping) =>
        Encrypt(wrapping, content.Bytes, Bound(0, final: false));

    /// <exception cref="CryptographicException">The key was altered or is not of this roll.</exception>
    public SecretKey Unwrap(byte[] wrapped, SecretKey wrapping)
    {
        Span<byte> bytes = stackalloc byte[SecretKey.Length];
        Decrypt(wrapping, wrapped, bytes, Bound(0, final: false));
        return SecretKey.Take(bytes);
    }

    private static byte[] Encrypt(SecretKey key, ReadOnlySpan<byte> plain, byte[] bound)
    {
        using var aes = new AesGcm(key.Bytes, TagLength);
        var content = new byte[NonceLength + plain.Length + TagLength];
        var (nonce, text, tag) = (content.AsMemory(0, NonceLength), content.AsMemory(NonceLength, plain.Length),
            content.AsMemory(NonceLength + plain.Length));
        RandomNumberGenerator.Fill(nonce.Span);
        aes.Encrypt(nonce.Span, plain, text.Span, tag.Span, bound);
        return content;
    }

    private static void Decrypt(SecretKey key, ReadOnlySpan<byte> content, Span<byte> plain, byte[] bound)
    {
        if (content.Length != NonceLength + plain.Length + TagLength)
        {
            throw new CryptographicException("What is sealed has another length.");
        }

        using var aes = new AesGcm(key.Bytes, TagLength);
        var text = content.Slice(NonceLength, plain.Length);
        aes.Decrypt(content[..NonceLength], text, content[^TagLength..], plain, bound);
    }

    /// <summary>Each part with its length before it, so that no two sets of parts read the same.</summary>
    private byte[] Bound(long version, bool final)
    {
        using var bound = new MemoryStream();
        Span<byte> number = stackalloc byte[sizeof(long)];
        foreach (var part in new[] { "performix sealed roll 1", tenant, period, hash })
        {
            var text = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt64BigEndian(number, text.Length);
            bound.Write(number);
            bound.Write(text);
        }

        BinaryPrimitives.WriteInt64BigEndian(number, version);
        bound.Write(number);
        bound.WriteByte(final ? (byte)1 : (byte)0);
        return bound.ToArray();
    }
}
