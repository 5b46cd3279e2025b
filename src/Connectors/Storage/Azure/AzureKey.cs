using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Performix.Connectors.Storage.Azure;

/// <summary>
/// Texts as partition and row keys. Azure refuses / \ # ? and control characters and more than 1 KiB (Azure:
/// Understanding the Table service data model, characters disallowed in key fields).
/// </summary>
internal static class AzureKey
{
    // Well under the limit, with room for what is joined to it.
    private const int MaxLength = 200;

    /// <summary>Different texts give different keys: other characters are =XX of their UTF-8 bytes.</summary>
    public static string Of(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        var key = new StringBuilder(bytes.Length);
        foreach (var octet in bytes)
        {
            if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.')
            {
                key.Append((char)octet);
            }
            else
            {
                key.Append(CultureInfo.InvariantCulture, $"={octet:X2}");
            }
        }

        return key.Length <= MaxLength
            ? key.ToString()
            : "=h" + Convert.ToHexStringLower(SHA256.HashData(bytes)); // No other key has an h after =.
    }

    /// <summary>Moments as keys that sort the newest first.</summary>
    public static string NewestFirst(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);
}
