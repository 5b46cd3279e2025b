using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;

namespace Performix.Bot.Features.Tail;

/// <summary>Works out what one person may read of the tail: cohorts of own reps, names of the own tree.</summary>
internal static class TailReader
{
    /// <summary>The reading of the asked cohort, or of the one with most own reps; else what to answer instead.
    /// </summary>
    public static (TailReading? Reading, Answer? Instead) Read(Question question, string asked)
    {
        var reader = question.Reader;
        var cohorts = question.Snapshot.Diagnosis.Cohorts
            .Where(c => reader.Is(Audience.Leader) || Own(c, reader).Any())
            .OrderByDescending(c => Own(c, reader).Count())
            .ToArray();
        return Chosen(cohorts, asked) is { } chosen
            ? (Reading(question, chosen, cohorts), null)
            : (null, Refused(cohorts));
    }

    private static IEnumerable<RepReading> Own(CohortDiagnosis cohort, Reader reader) =>
        cohort.Reps.Where(r => reader.Below.ContainsKey(r.Id));

    private static CohortDiagnosis? Chosen(CohortDiagnosis[] cohorts, string asked) => asked.Length == 0
        ? cohorts.FirstOrDefault()
        : cohorts.FirstOrDefault(c => CohortName.Same(c.Name, asked));

    private static Answer Refused(CohortDiagnosis[] cohorts) => cohorts.Length == 0
        ? Answer.Of("`tail` reads the figures of the reps who report to you, and nobody with a quota does.")
        : Answer.Of("No such cohort among your reps. Yours are: "
            + string.Join(", ", cohorts.Select(c => Phrases.Plain(c.Name))) + ".");

    private static TailReading Reading(Question question, CohortDiagnosis chosen, CohortDiagnosis[] cohorts) => new(
        chosen,
        question.Snapshot.Diagnosis.AsOf,
        [.. Own(chosen, question.Reader).Select(r => new OwnRep(question.Reader.NameOf(r.Id), r))],
        [.. cohorts.Where(c => c != chosen).Select(c => c.Name)],
        question.Reader.Culture);
}
