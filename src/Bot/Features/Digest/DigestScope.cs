using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Digest;

/// <summary>Which cohorts a digest tells of. What could give a small group away is decided over the whole organisation
/// first, and for everybody who may read the digest: one that an admin leaves out is known all the same, by its own
/// figures or as what is missing from those of all.</summary>
internal sealed record DigestScope
{
    /// <param name="snapshot">The last complete reading.</param>
    /// <param name="leftOut">The names of cohorts that an admin leaves out.</param>
    /// <param name="readers">Those of its readers who read reps of their own one by one.</param>
    public DigestScope(
        OrgSnapshot snapshot, IReadOnlyCollection<string> leftOut, IReadOnlyCollection<Reader> readers)
    {
        Reader?[] all = [null, .. readers];
        var cohorts = snapshot.Diagnosis.Cohorts;
        var told = cohorts.Where(c => !leftOut.Contains(c.Name)).ToArray();
        var shown = ForAll(all, r => ReadableCohorts.Showable(snapshot.Diagnosis, r).Select(c => c.Name));
        var fits = ForAll(all, r => FitBands.Showable(snapshot, r));
        Diagnosis = snapshot.Diagnosis;
        LeftOut = cohorts.Count - told.Length;
        Cohorts = [.. told
            .Where(c => shown.Contains(c.Name))
            .Select(c => fits.Contains(c.Name) ? c : c with { Patches = [] })];
        Suppressed = told.Length - Cohorts.Count;
    }

    public OrgDiagnosis Diagnosis { get; }

    /// <summary>The last attempt to read the org.</summary>
    public RunRecord? LastRun { get; init; }

    /// <summary>The cohorts that are told of, without patches where their bands are not.</summary>
    public IReadOnlyList<CohortDiagnosis> Cohorts { get; }

    /// <summary>Cohorts whose figures could give away a group under five reps, and are not shown.</summary>
    public int Suppressed { get; }

    /// <summary>Cohorts that an admin leaves out.</summary>
    public int LeftOut { get; }

    private static HashSet<string> ForAll(Reader?[] readers, Func<Reader?, IEnumerable<string>> showable) =>
        [.. readers.Select(showable).Aggregate((kept, names) => kept.Intersect(names))];
}
