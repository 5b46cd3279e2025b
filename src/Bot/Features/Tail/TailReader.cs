using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Files;

namespace Performix.Bot.Features.Tail;

/// <summary>Works out what one person may read of the tail: cohorts of own reps, names of the own tree.</summary>
internal static class TailReader
{
    /// <summary>The reading of the asked cohort, or of the one with most own reps; else what to answer instead.
    /// </summary>
    public static Readable<TailReading> Read(Question question) => ReadableCohorts
        .Choose(question, question.Arguments.Rest, Nearest.To)
        .Then(cohort => Read(question, cohort));

    private static Readable<TailReading> Read(Question question, CohortDiagnosis cohort)
    {
        var asksPeriod = question.Arguments.AsksPeriod;
        var period = asksPeriod ? PeriodSpread.Of(question, cohort.Name) : null;
        return asksPeriod && period is null
            ? new Readable<TailReading>(NoPeriod(question, cohort))
            : new Readable<TailReading>(Reading(question, cohort, period));
    }

    private static Answer NoPeriod(Question question, CohortDiagnosis cohort)
    {
        var known = PeriodSpread.Known(question, cohort.Name);
        return Answer.Of($"No figures of {Phrases.Plain(cohort.Name)} for that period. "
            + (known.Count > 0 ? $"At hand are {string.Join(", ", known)}." : "No period is at hand."));
    }

    private static TailReading Reading(Question question, CohortDiagnosis chosen, PeriodSpread? period)
    {
        var inPeriod = PeriodSpread.Counted(question, chosen.Name, period?.Label ?? "")
            .ToDictionary(r => r.RepId, r => r.Attainment);
        return new TailReading(
            chosen,
            question.Snapshot.Diagnosis.AsOf,
            [.. ReadableCohorts.Own(chosen, question.Reader).Select(r =>
                new OwnRep(question.Reader.NameOf(r.Id), r) { InPeriod = inPeriod.GetValueOrDefault(r.Id) })],
            [.. ReadableCohorts.Of(question).Where(c => c.Name != chosen.Name).Select(c => c.Name)],
            question.Reader.Culture)
        {
            Period = period,
        };
    }
}
