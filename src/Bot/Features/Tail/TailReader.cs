using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Tail;

/// <summary>Works out what one person may read of the tail: cohorts of own reps, names of the own tree.</summary>
internal sealed class TailReader(LatestSnapshot latest, Identity identity)
{
    /// <summary>The reading of the asked cohort, or of the one with most own reps; else what to answer instead.
    /// </summary>
    public async Task<(TailReading? Reading, OrgSnapshot? Snapshot, Answer? Instead)> ReadAsync(
        string slackUserId, string asked, CancellationToken cancellationToken)
    {
        if (await latest.ReadAsync(cancellationToken) is not { } snapshot)
        {
            return (null, null, NoDiagnosis.Say(await latest.LastRunAsync(cancellationToken)));
        }

        var tree = Trees.Of(snapshot.Roster);
        var reader = await identity.FindAsync(slackUserId, tree, cancellationToken);
        if (reader is null)
        {
            return (null, snapshot, Answer.Of(Identity.Unknown));
        }

        var own = tree.Below(reader.Id).ToDictionary(p => p.Id);
        var cohorts = snapshot.Diagnosis.Cohorts
            .Where(c => c.Reps.Any(r => own.ContainsKey(r.Id)))
            .OrderByDescending(c => c.Reps.Count(r => own.ContainsKey(r.Id)))
            .ToArray();
        return Chosen(cohorts, asked) is { } chosen
            ? (Reading(snapshot, chosen, cohorts, own), snapshot, null)
            : (null, snapshot, Refused(cohorts));
    }

    private static CohortDiagnosis? Chosen(CohortDiagnosis[] cohorts, string asked) => asked.Length == 0
        ? cohorts.FirstOrDefault()
        : cohorts.FirstOrDefault(c => CohortName.Same(c.Name, asked));

    private static Answer Refused(CohortDiagnosis[] cohorts) => cohorts.Length == 0
        ? Answer.Of("`tail` reads the figures of the reps who report to you, and nobody with a quota does.")
        : Answer.Of("No such cohort among your reps. Yours are: "
            + string.Join(", ", cohorts.Select(c => Phrases.Plain(c.Name))) + ".");

    private static TailReading Reading(
        OrgSnapshot snapshot, CohortDiagnosis chosen, CohortDiagnosis[] cohorts, Dictionary<string, Person> own) => new(
            chosen,
            snapshot.Diagnosis.AsOf,
            [.. chosen.Reps.Where(r => own.ContainsKey(r.Id)).Select(r => new OwnRep(own[r.Id].Name, r))],
            [.. cohorts.Where(c => c != chosen).Select(c => c.Name)],
            CultureInfo.GetCultureInfo("en-US"));
}
