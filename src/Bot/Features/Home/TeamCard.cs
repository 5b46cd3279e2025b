using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Features.Home;

/// <summary>A manager's team at a glance, and what there is to do.</summary>
internal static class TeamCard
{
    private const int MostReps = 20;

    /// <summary>The cards; none for who is no manager.</summary>
    public static (IReadOnlyList<HomeCard> Cards, IReadOnlyList<Glimpse> Shown) Of(
        Reader reader, OrgSnapshot snapshot)
    {
        if (!reader.Is(Audience.Manager))
        {
            return ([], []);
        }

        var team = snapshot.Diagnosis.Cohorts.SelectMany(c => c.Reps)
            .Where(r => reader.Below.ContainsKey(r.Id))
            .OrderBy(r => r.Tail is null)
            .ThenBy(r => reader.NameOf(r.Id), StringComparer.Ordinal)
            .ToArray();
        if (team.Length == 0)
        {
            return ([HomeCard.Of("Your team", "Nobody who reports to you carries a quota in the figures.")], []);
        }

        var lines = team.Take(MostReps).Select(r => $"• {Phrases.Plain(reader.NameOf(r.Id), 40)}: {Line(r, reader)}");
        var more = team.Length > MostReps
            ? $"\n{Phrases.Count(team.Length - MostReps, "rep", "reps")} more: `/performix tail`"
            : "";
        return (
            [
                HomeCard.Of("Your team at a glance", string.Join('\n', lines) + more),
                HomeCard.Of("Open actions", Actions(team, snapshot)),
            ],
            [.. team.Take(MostReps).Select(r => new Glimpse(r.Id, "attainment, tail grade"))]);
    }

    private static string Actions(RepReading[] team, OrgSnapshot snapshot)
    {
        var sure = team.Count(r => r.Tail is TailGrade.Deep or TailGrade.Confirmed);
        var over = Over(team, snapshot);
        var ungraded = team.Count(r => r.Tail is null);
        (bool Is, string Text)[] all =
        [
            (sure > 0, $"• {Phrases.Count(sure, "rep is", "reps are")} surely below quota: "
                + "`/performix pipcheck @rep` before an improvement plan"),
            (over > 0, $"• {Phrases.Count(over, "rep holds", "reps hold")} a patch with more quota than it bears: "
                + "`/performix fit`"),
            (ungraded > 0, $"• {Phrases.Count(ungraded, "rep", "reps")} cannot be graded: "
                + "`/performix tail` says why"),
        ];
        return string.Join('\n', all.Where(a => a.Is).Select(a => a.Text).DefaultIfEmpty("• Nothing stands out."))
            + "\nThe whole picture: `/performix tail`.";
    }

    private static int Over(RepReading[] team, OrgSnapshot snapshot)
    {
        var over = snapshot.Diagnosis.Cohorts.SelectMany(c => c.Patches)
            .Where(p => p.FitBand == "over")
            .Select(p => p.Id)
            .ToHashSet();
        return Holdings.Last(snapshot, team.Select(r => r.Id)).Values
            .Count(held => (held.PatchId ?? "").Split('+').Any(over.Contains));
    }

    private static string Line(RepReading rep, Reader reader) => rep.Attainment is { } attained
        ? $"{Phrases.Percent(attained, reader.Culture)} attainment ({Luck(rep, reader)}n "
            + $"{Phrases.Count(rep.Periods, "period", "periods")}), {Grade(rep.Tail)}"
        : Phrases.Told(rep.Reading, reader.Culture, 100);

    private static string Luck(RepReading rep, Reader reader) =>
        rep.Range is { } range ? Phrases.Range(range, reader.Culture) + ", " : "";

    private static string Grade(TailGrade? grade) => grade switch
    {
        TailGrade.Deep => "surely below 80% of quota",
        TailGrade.Confirmed => "surely below quota",
        TailGrade.Probable => "below quota, within luck",
        TailGrade.Ramping => "ramping",
        TailGrade.Not => "not in the tail",
        _ => "not graded",
    };
}
