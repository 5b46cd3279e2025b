using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>Who held which patch when, where fields of accounts name it: the patch that most of a rep's accounts were
/// in. The fields themselves are taken as they are today.</summary>
internal sealed class FieldPatchHistory(OwnerPast past, DateOnly first, Func<IEnumerable<string>, string?> patchOf)
{
    /// <summary>Follows the owners back.</summary>
    public IReadOnlyList<Assignment> Read(OwnerWalk walk)
    {
        var open = walk.Owners.ToDictionary(
            owner => owner, owner => (Patch: patchOf(walk.Of(owner)), To: (DateOnly?)null));
        var held = new List<Assignment>();
        foreach (var day in past.Changes.GroupBy(change => change.Day).Where(day => day.Key > first))
        {
            foreach (var (owner, _) in walk.Undo(day))
            {
                var patch = patchOf(walk.Of(owner));
                var now = open.GetValueOrDefault(owner, (null, day.Key));
                if (patch != now.Patch)
                {
                    Add(held, owner, now.Patch, (day.Key, now.To));
                    open[owner] = (patch, day.Key);
                }
            }
        }

        foreach (var (owner, last) in open)
        {
            Add(held, owner, last.Patch, (first, last.To));
        }

        return held;
    }

    private static void Add(List<Assignment> held, string owner, string? patch, (DateOnly From, DateOnly? To) span)
    {
        if (patch is not null)
        {
            held.Add(new Assignment(owner, patch, span.From, span.To));
        }
    }
}
