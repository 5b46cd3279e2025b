namespace Performix.AnswersBenchmark;

/// <summary>How people ask.</summary>
public static class Load
{
    /// <summary>The first question of each, one person at a time: Slack has to be asked who they are.</summary>
    public static async Task<IReadOnlyList<Asked>> FirstAsync(IReadOnlyList<Asker> askers)
    {
        var asked = new List<Asked>();
        foreach (var asker in askers)
        {
            asked.Add(await asker.AskAsync());
        }

        return asked;
    }

    /// <summary>The bare command of all at the same moment: what the way there and back takes under the load.</summary>
    public static async Task<IReadOnlyList<Asked>> BareAsync(IReadOnlyList<Asker> askers, int rounds)
    {
        var asked = new List<Asked>();
        for (var round = 0; round < rounds; round++)
        {
            asked.AddRange(await Task.WhenAll(askers.Select(a => a.AskAsync(""))));
        }

        return asked;
    }

    /// <summary>All press Enter at the same moment, and again when the last has been answered.</summary>
    public static async Task<IReadOnlyList<Asked>> TogetherAsync(IReadOnlyList<Asker> askers, int rounds)
    {
        var asked = new List<Asked>();
        for (var round = 0; round < rounds; round++)
        {
            asked.AddRange(await Task.WhenAll(askers.Select(a => a.AskAsync())));
        }

        return asked;
    }

    /// <summary>Each reads a while before the next question: a pause between nothing and twice the mean.</summary>
    public static async Task<IReadOnlyList<Asked>> SteadyAsync(
        IReadOnlyList<Asker> askers, int rounds, int pauseMs)
    {
        var all = await Task.WhenAll(askers.Select((asker, at) => OneAsync(asker, rounds, pauseMs, new Random(at))));
        return [.. all.SelectMany(one => one)];
    }

    private static async Task<IReadOnlyList<Asked>> OneAsync(Asker asker, int rounds, int pauseMs, Random random)
    {
        var asked = new List<Asked>();
        for (var round = 0; round < rounds; round++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2 * pauseMs * random.NextDouble()));
            asked.Add(await asker.AskAsync());
        }

        return asked;
    }
}
