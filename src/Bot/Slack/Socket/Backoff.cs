namespace Performix.Bot.Slack.Socket;

/// <summary>Waits that double up to a cap, each up to a quarter shorter by chance, so that many bots do not come back at
/// the same moment.</summary>
internal sealed class Backoff(TimeSpan longest, int seed)
{
    private readonly Random _chance = new(seed);
    private int _failures;

    public void Reset() => _failures = 0;

    public TimeSpan Next()
    {
        var doubled = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(_failures++, 10)));
        return (doubled < longest ? doubled : longest) * (1 - (0.25 * _chance.NextDouble()));
    }
}
