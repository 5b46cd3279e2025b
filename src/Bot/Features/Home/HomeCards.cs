using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>The cards that one person's Home tab has. Pure: what it shows of whom is said beside them.</summary>
internal static class HomeCards
{
    private const int MostReps = 20;
    private const int MostCohorts = 20;

    /// <summary>The cards, and of whom they show something.</summary>
    public static (IReadOnlyList<HomeCard> Cards, IReadOnlyList<Glimpse> Shown) Of(
        Reader? reader, OrgSnapshot? snapshot, RunRecord? run)
    {
        if (reader is null || (reader.Roles == Audience.None && reader.Person is null))
        {
            return ([Stranger(snapshot is null ? RunWords.Of(run) : Refusals.Unknown)], []);
        }

        if (snapshot is null)
        {
            return ([HomeCard.Of("No diagnosis yet", RunWords.Of(run))], []);
        }

        var own = OwnCard(reader, snapshot);
        var team = TeamCard(reader, snapshot);
        var cohorts = reader.Is(Audience.Leader) ? CohortsCard(reader, snapshot) : null;
        return (
            [.. new[] { own.Card, team.Card, cohorts, Privacy() }.OfType<HomeCard>()], [.. own.Shown, .. team.Shown]);
    }

    private const string Fields = "attainment, patch-adjusted attainment, patch index";

    private static HomeCard Stranger(string text) => HomeCard.Of(
        "People or patch?",
        "Performix reads Salesforce and tells whether a quota tail goes with the people or with the patches they were "
            + "handed, with intervals, or that the data cannot tell.",
        text);

    private static (HomeCard? Card, IReadOnlyList<Glimpse> Shown) OwnCard(Reader reader, OrgSnapshot snapshot)
    {
        if (reader.Person?.Id is not { } id
            || RepFacts.Find(snapshot.Diagnosis, snapshot.Records, id) is not { } facts)
        {
            return (null, []);
        }

        var text = RepCard.Brief(facts.In(snapshot.Currency, snapshot.PatchNames, reader.Culture));
        return (
            HomeCard.Of("Your card", text, "`/performix me` says more, and who looked at it."),
            [new Glimpse(id, Fields)]);
    }

    private static (HomeCard? Card, IReadOnlyList<Glimpse> Shown) TeamCard(Reader reader, OrgSnapshot snapshot)
    {
        if (!reader.Is(Audience.Manager))
        {
            return (null, []);
        }

        var team = snapshot.Diagnosis.Cohorts.SelectMany(c => c.Reps)
            .Where(r => reader.Below.ContainsKey(r.Id))
            .OrderBy(r => Order(r.Tail))
            .ThenBy(r => reader.NameOf(r.Id), StringComparer.Ordinal)
            .ToArray();
        var lines = team.Take(MostReps).Select(r => $"• {Phrases.Plain(reader.NameOf(r.Id), 40)}: {Line(r, reader)}");
        var more = team.Length > MostReps ? $"\n{Phrases.Count(team.Length - MostReps, "more rep", "more reps")}: `/performix tail`" : "";
        return team.Length == 0 || team.All(r => r.Attainment is null)
            ? (HomeCard.Of("Your team", "Nobody who reports to you has attainment over 2 periods or more in the figures: no quota, or "
                + "too few closed periods in the seat. `/performix status` says what is missing."), [])
            : (
                HomeCard.Of(
                    "Your team at a glance: attainment, the surest below quota first",
                    string.Join('\n', lines) + more,
                    "Before an improvement plan: `/performix pipcheck @rep`. The whole picture: `/performix tail`."),
                [.. team.Take(MostReps).Select(r => new Glimpse(r.Id, "attainment, tail grade"))]);
    }

    private static string Line(RepReading rep, Reader reader) => rep.Attainment is { } attained
        ? $"{Phrases.Percent(attained, reader.Culture)} ("
            + (rep.Range is { } range ? Phrases.Range(range, reader.Culture) + ", " : "")
            + $"n {Phrases.Count(rep.Periods, "period", "periods")}), {Grade(rep.Tail)}"
        : Phrases.Plain(rep.Reading, 100);

    /// <summary>The surest first: who is cut off is who needs the least attention.</summary>
    private static int Order(TailGrade? grade) => grade switch
    {
        TailGrade.Deep => 0,
        TailGrade.Confirmed => 1,
        TailGrade.Probable => 2,
        TailGrade.Not => 3,
        TailGrade.Ramping => 4,
        _ => 5,
    };

    private static string Grade(TailGrade? grade) => grade switch
    {
        TailGrade.Deep => "surely below 80% of quota",
        TailGrade.Confirmed => "surely below quota",
        TailGrade.Probable => "below quota, within luck",
        TailGrade.Ramping => "ramping",
        TailGrade.Not => "not in the tail",
        _ => "not graded",
    };

    private static HomeCard CohortsCard(Reader reader, OrgSnapshot snapshot)
    {
        var shown = ReadableCohorts.Showable(snapshot.Diagnosis, reader);
        var lines = shown
            .OrderByDescending(c => c.Attainment is { } a ? a.N * (1 - a.AtOrAbove.Value) : 0)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(MostCohorts)
            .Select(c => $"• *{Phrases.Plain(c.Name)}* ({Phrases.Count(c.RepCount, "rep", "reps")}): {Cohort(c, reader)}");
        var more = shown.Count > MostCohorts
            ? $"\nand {Phrases.Count(shown.Count - MostCohorts, "cohort", "cohorts")} more: `/performix tail`" : "";
        var hidden = ReadableCohorts.NotShown(snapshot.Diagnosis.Cohorts.Count - shown.Count);
        var rest = more + (hidden.Length > 0 ? $"\n({hidden})" : "");
        return HomeCard.Of(
            "Cohorts",
            (shown.Count == 0 ? "No cohort is large enough to be shown." : string.Join('\n', lines)) + rest,
            "`/performix tail` and a cohort's name says why; `/performix digest` shows the next digest.");
    }

    private static string Cohort(CohortDiagnosis cohort, Reader reader)
    {
        var call = cohort.Verdict is { } verdict ? VerdictText.Headline(verdict) : "cannot be told without quota";
        return cohort.Attainment is { } spread
            ? $"{call}; {Phrases.Percent(spread.AtOrAbove, reader.Culture)} at or above quota, n {spread.N}"
            : call;
    }

    private static HomeCard Privacy() => HomeCard.Of(
        "Who sees what",
        "You read your own card; a manager reads the reps who report to them; leaders read cohorts of 5 reps and more, "
            + "never single people. Who looked at your figures is kept, and you can read it: `/performix me`.");
}
