using Performix.Analysis.Diagnosis;
using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>Who holds which patch, by the records of a snapshot.</summary>
public static class HeldPatches
{
    /// <summary>The record of the last period in which a rep held a patch; null where there is none.</summary>
    public static RepRecord? Last(OrgSnapshot snapshot, string repId) => snapshot.Records
        .Where(r => r.RepId == repId && r.PatchId is not null)
        .MaxBy(r => r.Period);

    /// <summary>The same for many reps at once.</summary>
    public static IReadOnlyDictionary<string, RepRecord> Last(OrgSnapshot snapshot, IEnumerable<string> repIds)
    {
        var asked = repIds.ToHashSet();
        return snapshot.Records
            .Where(r => r.PatchId is not null && asked.Contains(r.RepId))
            .GroupBy(r => r.RepId)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Period) ?? g.First());
    }

    /// <summary>A patch's name; several held at once are joined by a plus.</summary>
    public static string NameOf(OrgSnapshot snapshot, string patchId) =>
        string.Join(" + ", patchId.Split('+').Select(p => snapshot.PatchNames.GetValueOrDefault(p, p)));
}
