using System.Security.Cryptography;
using System.Text.Json;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// The fingerprint of who may answer in which cell and by which policy. It is sealed with the box: who alters a row of
/// the roll, a date, K or eps while it is open makes the box refuse to open.
/// </summary>
internal static class RollHash
{
    public static string Of(string tenant, RollPeriod period, IReadOnlyList<RollSlot> slots)
    {
        var policy = period.Policy;
        var frozen = new object[]
        {
            tenant, period.Id, period.Opened.UtcTicks, period.Closes.UtcTicks, period.People, period.ReleasesReason,
            policy.SmallestCell, policy.BandWidth, policy.Epsilon.Numerator, policy.Epsilon.Denominator,
            slots.OrderBy(slot => slot.Slot).ToArray(),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(frozen)));
    }
}
