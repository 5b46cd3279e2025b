using Performix.Connectors.Storage;

namespace Performix.Bot.Access;

/// <summary>Of which cohorts it may be told how many patches are in which band. A patch has one holder: a band of few
/// patches is one of few people.</summary>
internal static class FitBands
{
    /// <summary>The names of those cohorts; the bands of all together are taken as known.</summary>
    /// <param name="snapshot">The last complete reading.</param>
    /// <param name="reader">Who reads; null for a group of whom nobody reads single reps.</param>
    public static IReadOnlySet<string> Showable(OrgSnapshot snapshot, Reader? reader)
    {
        var readable = ReadableCohorts.Showable(snapshot.Diagnosis, reader).Select(c => c.Name).ToHashSet();
        var own = Own(snapshot, reader);
        return FigureGroup.Showable([.. snapshot.Diagnosis.Cohorts.Select(c => new FigureGroup(
            c.Name,
            readable.Contains(c.Name) ? c.Patches.Count : 0,
            c.Patches.Count(p => !own.Contains(p.Id))))]);
    }

    private static HashSet<string> Own(OrgSnapshot snapshot, Reader? reader) => reader is null
        ? []
        : [.. HeldPatches.Last(snapshot, reader.Below.Keys).Values.SelectMany(r => (r.PatchId ?? "").Split('+'))];
}
