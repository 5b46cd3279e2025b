using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>The cards that one person's Home tab has. Pure: what it shows of whom is said beside them.</summary>
internal static class HomeCards
{
    private const int MostCohorts = 20;

    /// <summary>The cards, and of whom they show something.</summary>
    public static (IReadOnlyList<HomeCard> Cards, IReadOnlyList<Glimpse> Shown) Of(HomeReading read)
    {
        var (cards, shown) = ByRole(read);
        return read.Setup is not { } setup ? (cards, shown)
            : setup.IsFine ? ([.. cards, SetupCard.Of(setup)], shown)
            : ([SetupCard.Of(setup), .. cards], shown);
    }

    private static (IReadOnlyList<HomeCard> Cards, IReadOnlyList<Glimpse> Shown) ByRole(HomeReading read)
    {
        if (read.Reader is not { } reader || (reader.Roles == Audience.None && reader.Person is null))
        {
            return ([Stranger(read)], []);
        }

        if (read.Snapshot is not { } snapshot)
        {
            return ([HomeCard.Of("No diagnosis yet", RunWords.Of(read.Run))], []);
        }

        var own = OwnCard(reader, snapshot);
        var waiting = ReviewCards.Waiting(read, reader);
        var team = TeamCard.Of(reader, snapshot);
        var cohorts = reader.Is(Audience.Leader) ? CohortsCard(reader, snapshot) : null;
        return (
            [
                .. new[] { own.Card, ReviewCards.Own(read, reader), waiting.Card }
                    .Concat(team.Cards)
                    .Concat([cohorts, FlagCards.Released(read.Flags), FlagCards.Door(reader), Privacy()])
                    .OfType<HomeCard>(),
            ],
            [.. own.Shown, .. waiting.Shown, .. team.Shown]);
    }

    private const string Fields = "attainment, patch-adjusted attainment, patch index";

    private static HomeCard Stranger(HomeReading read)
    {
        var whom = read.Admins.Count > 0
            ? $"Whom to ask: {string.Join(" or ", read.Admins.Select(a => $"<@{a}>"))}."
            : "Whom to ask: whoever installed Performix in this workspace.";
        return HomeCard.Of(
            "People or patch?",
            "Performix reads Salesforce and tells whether a quota tail goes with the people or with the patches they "
                + "were handed, with intervals, or that the data cannot tell.",
            read.Snapshot is null ? RunWords.Of(read.Run) : Refusals.Unknown,
            whom);
    }

    private static (HomeCard? Card, IReadOnlyList<Glimpse> Shown) OwnCard(Reader reader, OrgSnapshot snapshot)
    {
        if (reader.Person?.Id is not { } id
            || RepFacts.Find(snapshot.Diagnosis, snapshot.Records, id) is not { } facts)
        {
            return (null, []);
        }

        var text = RepCard.Brief(facts.In(snapshot.Currency, snapshot.PatchNames, reader.Culture));
        return (
            HomeCard.Of("Your card", text).With(
                new ActionsBlock
                {
                    BlockId = Ids.Own,
                    Elements = [Pieces.Button(Ids.OpenCard, "Open my card", "self", "Open my card in a window")],
                }),
            [new Glimpse(id, Fields)]);
    }

    private static HomeCard CohortsCard(Reader reader, OrgSnapshot snapshot)
    {
        var shown = ReadableCohorts.Showable(snapshot.Diagnosis, reader);
        var lines = shown
            .OrderByDescending(c => c.Attainment is { } a ? a.N * (1 - a.AtOrAbove.Value) : 0)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(MostCohorts)
            .Select(c =>
                $"• *{Phrases.Plain(c.Name)}* ({Phrases.Count(c.RepCount, "rep", "reps")}): {Cohort(c, reader)}");
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
        "You read your own card; who heads people, leaders too, reads the reps below them by name; beyond these "
            + "leaders read cohorts of 5 reps and more, no names. Who looked at your figures is kept, and you can read "
            + "it: `/performix privacy`.");
}
