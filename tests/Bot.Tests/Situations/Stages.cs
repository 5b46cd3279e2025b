using System.Collections.Concurrent;

namespace Performix.Bot.Tests.Situations;

/// <summary>Plays each situation once, from the first step to the last: what is seen does not hang on the order of the
/// tests.</summary>
public sealed class Stages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly ConcurrentDictionary<string, Lazy<Task<Played>>> _played = new();

    internal Task<Played> PlayedAsync(string situation) =>
        _played.GetOrAdd(situation, name => new(() => PlayAsync(Situations.Named(name)).WaitAsync(Patience))).Value;

    private static async Task<Played> PlayAsync(Situation situation)
    {
        await using var bed = await Bed.MakeAsync(situation);
        var seen = new Dictionary<string, string?>();
        foreach (var step in situation.Steps)
        {
            seen[step.Name] = (await bed.PlayAsync(step))?.ToJsonString();
        }

        return new Played(seen, await bed.RefusalsAsync(), bed.Hands.Used);
    }
}
