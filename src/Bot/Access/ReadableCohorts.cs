using Performix.Analysis.Diagnosis;
using Performix.Bot.Slack;

namespace Performix.Bot.Access;

/// <summary>The cohorts that somebody may read: those of own reps, and for leaders all that give no small group away.
/// </summary>
public static class ReadableCohorts
{
    /// <summary>Cohort figures are shown from this many reps on: fewer could be worked out one by one.</summary>
    public const int Smallest = 5;

    /// <summary>The readable cohorts, those with most own reps first.</summary>
    public static IReadOnlyList<CohortDiagnosis> Of(Question question)
    {
        var reader = question.Reader;
        var shown = reader.Is(Audience.Leader) ? Showable(question.Snapshot.Diagnosis, reader).ToHashSet() : null;
        return [.. question.Snapshot.Diagnosis.Cohorts
            .Select(c => (Cohort: c, Own: Own(c, reader).Count()))
            .Where(c => shown is null ? c.Own > 0
                : shown.Contains(c.Cohort) || (c.Own > 0 && OwnRepsOnly.Others(c.Cohort, reader) < Smallest))
            .OrderByDescending(c => c.Own)
            .Select(c => c.Cohort)];
    }

    /// <summary>The cohorts that may be shown beside each other.</summary>
    /// <param name="diagnosis">The diagnosis.</param>
    /// <param name="reader">Who reads; null for a group of whom nobody reads single reps.</param>
    public static IReadOnlyList<CohortDiagnosis> Showable(OrgDiagnosis diagnosis, Reader? reader = null)
    {
        var shown = FigureGroup.Showable([.. diagnosis.Cohorts.Select(c =>
            new FigureGroup(c.Name, Size(c), OwnRepsOnly.Others(c, reader)))]);
        return [.. diagnosis.Cohorts.Where(c => shown.Contains(c.Name))];
    }

    /// <summary>How many people a cohort's figures are of.</summary>
    public static int Size(CohortDiagnosis cohort) =>
        Math.Min(cohort.Attainment?.N ?? cohort.RepCount, cohort.RepCount);

    /// <summary>What is said of cohorts that are left out; empty where none is.</summary>
    public static string NotShown(int cohorts) => cohorts == 0
        ? ""
        : $"not shown: {Phrases.Count(cohorts, "cohort", "cohorts")} that could give away a group under "
            + $"{Smallest} reps";

    /// <summary>The reader's own reps in a cohort.</summary>
    public static IEnumerable<RepReading> Own(CohortDiagnosis cohort, Reader reader) =>
        cohort.Reps.Where(r => reader.Below.ContainsKey(r.Id));

    /// <summary>The asked cohort, or the one with most own reps, as far as the reader may read it; else what to answer
    /// instead.</summary>
    /// <param name="question">The question.</param>
    /// <param name="asked">The name as it was typed; empty for the first.</param>
    /// <param name="nearest">Finds the known name that a misspelt one is nearest to.</param>
    public static Readable<CohortDiagnosis> Choose(
        Question question, string asked, Func<string, IEnumerable<string>, string?> nearest)
    {
        var cohorts = Of(question);
        var chosen = cohorts.FirstOrDefault(c => asked.Length == 0 || CohortName.Same(c.Name, asked));
        if (chosen is null)
        {
            return new Readable<CohortDiagnosis>(Unknown(question, cohorts, asked, nearest));
        }

        var open = PartOfCohort.Of(OwnRepsOnly.Of(chosen, question), question.Reader);
        return Size(open) < Smallest
            ? new Readable<CohortDiagnosis>(TooFew(chosen))
            : new Readable<CohortDiagnosis>(open);
    }

    /// <summary>What is said of a cohort too small to be shown.</summary>
    public static Answer TooFew(CohortDiagnosis cohort) => Answer.Of(
        $"*{Phrases.Plain(cohort.Name)}*: its figures, or those of a part of it, are of fewer than {Smallest} reps and "
        + "are not shown: single people could be worked out from them. `/performix patch @rep` reads one of your own "
        + "reps.");

    private static Answer Unknown(
        Question question,
        IReadOnlyList<CohortDiagnosis> cohorts,
        string asked,
        Func<string, IEnumerable<string>, string?> nearest)
    {
        var leads = question.Reader.Is(Audience.Leader);
        if (cohorts.Count == 0)
        {
            return Answer.Of(leads
                ? "No cohort has figures that can be shown: none of 5 reps or more with a closed period was read. "
                    + "`/performix status` says what is missing."
                : $"`{question.Call.Word}` reads the figures of the reps who report to you, and nobody with a quota "
                    + "does.");
        }

        var near = nearest(CohortName.Key(asked), cohorts.Select(c => CohortName.Key(c.Name)));
        var meant = cohorts.FirstOrDefault(c => CohortName.Key(c.Name) == near);
        return Answer.Of(
            (leads ? "No such cohort. " : "No such cohort among your reps. ")
            + (meant is null ? "" : $"Did you mean {Phrases.Plain(meant.Name)}? ")
            + (leads ? "There are: " : "Yours are: ")
            + string.Join(", ", cohorts.Take(20).Select(c => Phrases.Plain(c.Name)))
            + (cohorts.Count > 20 ? $", and {cohorts.Count - 20} more." : "."));
    }
}
