using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Performix.Sandbox.Workspace.State;

/// <summary>Ids that look like Slack's and are the same in every run of the same seed.</summary>
internal sealed class Ids(string seed)
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private int _drawn;

    public string Next(string prefix, int length = 10)
    {
        var bytes = Draw();
        var text = new StringBuilder(prefix, prefix.Length + length);
        for (var i = 0; i < length; i++)
        {
            text.Append(Letters[bytes[i % bytes.Length] % Letters.Length]);
        }

        return text.ToString();
    }

    /// <summary>An envelope id: the form of a UUID.</summary>
    public string NextUuid() => new Guid(Draw().AsSpan(0, 16)).ToString("D");

    /// <summary>A trigger id: <c>13 digits.12 digits.32 hex</c>.</summary>
    public string NextTrigger()
    {
        var bytes = Draw();
        var one = BitConverter.ToUInt32(bytes, 0).ToString("D10", CultureInfo.InvariantCulture);
        var two = BitConverter.ToUInt32(bytes, 4).ToString("D10", CultureInfo.InvariantCulture);
        return $"{one}.{two}.{Convert.ToHexStringLower(bytes.AsSpan(8, 16))}";
    }

    public string NextHex(int bytes) => Convert.ToHexStringLower(Draw().AsSpan(0, bytes));

    private byte[] Draw()
    {
        var count = Interlocked.Increment(ref _drawn).ToString(CultureInfo.InvariantCulture);
        return SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}:{count}"));
    }
}
