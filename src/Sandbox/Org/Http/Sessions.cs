using System.Collections.Concurrent;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Http;

/// <summary>The tokens given out. Each lives two hours, unless somebody ends it before.</summary>
internal sealed class Sessions(TimeProvider time, string organization, long seed)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _issued = new(StringComparer.Ordinal);
    private int _count;

    public string Issue()
    {
        var number = Interlocked.Increment(ref _count);
        var token = $"{organization[..15]}!AQ{Dice.Hash(seed, number):X16}{Dice.Hash(number, seed + 1):X16}.local";
        _issued[token] = time.GetUtcNow();
        return token;
    }

    public bool IsLive(string token) =>
        _issued.TryGetValue(token, out var since) && time.GetUtcNow() - since < Life;

    public void End(string token) => _issued.TryRemove(token, out _);

    public void EndAll() => _issued.Clear();
}
