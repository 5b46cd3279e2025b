using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>The cohorts that somebody may read: those of own reps, and all of them for leaders.</summary>
public static class ReadableCohorts
{
    /// <summary>Cohort figures are shown from this many reps on: fewer could be worked out one by one.</summary>
    public const int Smallest = 5;

    /// <summary>The readable cohorts, those with most own reps first.</summary>
    public static IReadOnlyList<CohortDiagnosis> Of(Question question) =>
        [.. question.Snapshot.Diagnosis.Cohorts
            .Select(c => (Cohort: c, Own: Own(c, question.Reader).Count()))
            .Where(c => question.Reader.Is(Audience.Leader) || c.Own > 0)
            .OrderByDescending(c => c.Own)
            .Select(c => c.Cohort)];

    /// <summary>The reader's own reps in a cohort.</summary>
    public static IEnumerable<RepReading> Own(CohortDiagnosis cohort, Reader reader) =>
        cohort.Reps.Where(r => reader.Below.ContainsKey(r.Id));

    /// <summary>The asked cohort, or the one with most own reps; else what to answer instead.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">The name as it was typed; empty for the first.</param>
    /// <param name="nearest">Finds the known name that a misspelt one is nearest to.</param>
    public static (CohortDiagnosis? Cohort, Answer? Instead) Choose(
        Question question, string asked, Func<string, IEnumerable<string>, string?> nearest)
    {
        var cohorts = Of(question);
        var chosen = cohorts.FirstOrDefault(c => asked.Length == 0 || CohortName.Same(c.Name, asked));
        return chosen switch
        {
            null => (null, Unknown(question, cohorts, asked, nearest)),
            { RepCount: < Smallest } => (null, TooFew(chosen)),
            _ => (chosen, null),
        };
    }

    /// <summary>What is said of a cohort too small to be shown.</summary>
    public static Answer TooFew(CohortDiagnosis cohort) => Answer.Of(
        $"*{Phrases.Plain(cohort.Name)}* has fewer than {Smallest} reps. Its figures are not shown: single people "
        + "could be worked out from them.");

    private static Answer Unknown(
        Question question,
        IReadOnlyList<CohortDiagnosis> cohorts,
        string asked,
        Func<string, IEnumerable<string>, string?> nearest)
    {
        if (cohorts.Count == 0)
        {
            return Answer.Of(question.Reader.Is(Audience.Leader)
                ? "No cohort has figures yet: no rep with a closed period was read. `/performix status` says what is "
                    + "missing."
                : $"`{question.Call.Word}` reads the figures of the reps who report to you, and nobody with a quota "
                    + "does.");
        }

        var near = nearest(CohortName.Key(asked), cohorts.Select(c => CohortName.Key(c.Name)));
        var meant = cohorts.FirstOrDefault(c => CohortName.Key(c.Name) == near);
        return Answer.Of(
            "No such cohort among your reps. "
            + (meant is null ? "" : $"Did you mean {Phrases.Plain(meant.Name)}? ")
            + "Yours are: " + string.Join(", ", cohorts.Take(20).Select(c => Phrases.Plain(c.Name))) + ".");
    }
}
