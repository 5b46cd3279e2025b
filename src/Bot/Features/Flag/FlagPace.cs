namespace Performix.Bot.Features.Flag;

/// <summary>At most so many submissions of one person in a minute. Who sent any is known for that minute only, in
/// memory, and never logged: a timer forgets it, also where nobody comes after.</summary>
internal sealed class FlagPace : IDisposable
{
    public const int Most = 10;

    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly ITimer _end;

    public FlagPace(TimeProvider time) =>
        _end = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>How many people it knows now.</summary>
    internal int Known
    {
        get
        {
            lock (_gate)
            {
                return _counts.Count;
            }
        }
    }

    /// <summary>Counts one more; false where it is too many.</summary>
    public bool Takes(string slackUserId)
    {
        lock (_gate)
        {
            if (_counts.Count == 0)
            {
                _end.Change(Memory, Timeout.InfiniteTimeSpan);
            }

            var before = _counts.GetValueOrDefault(slackUserId);
            _counts[slackUserId] = Math.Min(before + 1, Most);
            return before < Most;
        }
    }

    public void Dispose() => _end.Dispose();

    private void Forget()
    {
        lock (_gate)
        {
            _counts.Clear();
        }
    }
}
