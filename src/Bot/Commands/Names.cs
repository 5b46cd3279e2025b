using Performix.Analysis.Facts;

namespace Performix.Bot.Commands;

/// <summary>What people call reps and patches; the id where there is no name.</summary>
internal sealed class Names(SalesFacts facts)
{
    private readonly Dictionary<string, string> _reps = facts.Reps
        .Where(r => r.Name.Length > 0).ToDictionary(r => r.Id, r => Prose.Plain(r.Name));

    private readonly Dictionary<string, string> _patches = facts.Patches
        .Where(p => p.Name.Length > 0).GroupBy(p => p.Id).ToDictionary(g => g.Key, g => Prose.Plain(g.First().Name));

    public string Rep(string id) => _reps.GetValueOrDefault(id, Prose.Plain(id));

    public string Patch(string id) => _patches.TryGetValue(id, out var name) && name != id
        ? $"{Prose.Plain(id)} {name}"
        : Prose.Plain(id);
}
