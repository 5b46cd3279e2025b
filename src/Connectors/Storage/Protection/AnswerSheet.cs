using System.Buffers.Binary;
using System.Security.Cryptography;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// The opened box: eight bytes a slot, an answer, a reason and six zeros. Nothing marks a changed mind: who withdrew
/// and who never answered are the same bytes. Which slot lies where is a permutation that only the key tells.
/// </summary>
internal sealed class AnswerSheet : IDisposable
{
    private const int SlotLength = 8;
    private const int SlotsAtOnce = 64;

    private static readonly byte[] Purpose = "performix slot order"u8.ToArray();

    private readonly byte[] _bytes;
    private readonly int[] _places;

    /// <param name="length">Bytes of the sheet; <see cref="LengthFor"/> gives them.</param>
    /// <param name="key">The key of the content.</param>
    public AnswerSheet(int length, SecretKey key)
    {
        _bytes = GC.AllocateArray<byte>(length, pinned: true);
        _places = Places(length / SlotLength, key);
    }

    public Span<byte> Bytes => _bytes;

    /// <summary>Bytes for so many slots: whole blocks of 64, so that the size tells little of the number.</summary>
    public static int LengthFor(int slots) =>
        Math.Max(1, (slots + SlotsAtOnce - 1) / SlotsAtOnce) * SlotsAtOnce * SlotLength;

    public void Put(int slot, RepAnswer answer)
    {
        var place = PlaceOf(slot);
        place[0] = (byte)answer.Answer;
        place[1] = answer.Answer == PatchAnswer.Bad ? (byte)answer.Reason : (byte)FlagReason.None;
    }

    public RepAnswer At(int slot)
    {
        var place = PlaceOf(slot);
        return new RepAnswer((PatchAnswer)place[0], (FlagReason)place[1]);
    }

    public void Dispose() => CryptographicOperations.ZeroMemory(_bytes);

    private static int[] Places(int count, SecretKey key)
    {
        Span<byte> orderKey = stackalloc byte[SecretKey.Length];
        HKDF.Expand(HashAlgorithmName.SHA256, key.Bytes, orderKey, Purpose);
        var (places, ranks) = (new int[count], new UInt128[count]);
        Span<byte> number = stackalloc byte[sizeof(int)];
        Span<byte> rank = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var place = 0; place < count; place++)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, place);
            HMACSHA256.HashData(orderKey, number, rank);
            (places[place], ranks[place]) = (place, BinaryPrimitives.ReadUInt128BigEndian(rank));
        }

        CryptographicOperations.ZeroMemory(orderKey);
        Array.Sort(ranks, places);
        return places;
    }

    private Span<byte> PlaceOf(int slot) => _bytes.AsSpan(_places[slot] * SlotLength, SlotLength);
}
