namespace Performix.Bot.Features.Flag;

/// <summary>At most so many submissions of one person in a minute. It is known for that minute only, in memory, and
/// never logged.</summary>
internal sealed class FlagPace(TimeProvider time)
{
    public const int Most = 10;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _minute;

    /// <summary>Counts one more; false where it is too many.</summary>
    public bool Takes(string slackUserId)
    {
        var minute = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        lock (_gate)
        {
            if (_minute != minute)
            {
                _minute = minute;
                _counts.Clear();
            }

            var before = _counts.GetValueOrDefault(slackUserId);
            _counts[slackUserId] = Math.Min(before + 1, Most);
            return before < Most;
        }
    }
}
