using Performix.Analysis.Diagnosis;
using Performix.Bot.Access;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Commands;

/// <summary>What is exported, as tables.</summary>
internal static class ExportTables
{
    public static CsvTable Audit(IEnumerable<AuditEntry> entries) => new(
        "audit",
        ["at", "by", "kind", "subject", "what", "command", "place"],
        [.. entries.Select(e => new object?[]
        {
            e.At, e.By, e.Kind.ToString(), e.Subject == AuditEntry.Nobody ? "" : e.Subject, e.What, e.Command, e.Place,
        })]);

    public static CsvTable Diagnoses(IEnumerable<OrgSnapshot> snapshots) => new(
        "diagnoses",
        [
            "as_of", "cohort", "verdict", "rep_id", "name", "periods", "attainment", "attainment_low",
            "attainment_high", "tail", "patch_adjusted", "patch_adjusted_low", "patch_adjusted_high", "effect",
        ],
        [.. snapshots.SelectMany(Rows)]);

    /// <summary>The bands of all periods that are kept, oldest first; none before the first has closed. Each row has
    /// the sentence about silence, and says where a group cannot be compared with the period before.</summary>
    public static CsvTable Bands(IEnumerable<ProtectedRanges> released) => new(
        "bands",
        ["period", "cell", "n", "low", "high", "closed", "text", "note"],
        [.. released.SelectMany(period => period.Groups.Select(g => new object?[]
        {
            period.Period, g.Name, g.Band.People, g.Band.Low, g.Band.High, period.Closed, g.Band.Text,
            g.Note.Length > 0 ? $"{g.Note}; {period.LowerBound}" : period.LowerBound,
        }))]);

    private static IEnumerable<object?[]> Rows(OrgSnapshot snapshot)
    {
        var names = snapshot.Roster.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First().Name);
        return snapshot.Diagnosis.Cohorts.SelectMany(c => c.Reps.Select(r => Row(snapshot, c, r, names)));
    }

    private static object?[] Row(
        OrgSnapshot snapshot, CohortDiagnosis cohort, RepReading rep, Dictionary<string, string> names) =>
    [
        snapshot.Diagnosis.AsOf, cohort.Name, cohort.Verdict?.Call.ToString(), rep.Id, names.GetValueOrDefault(rep.Id),
        rep.Periods, rep.Attainment, rep.Range?.Low, rep.Range?.High, rep.Tail?.ToString(), rep.Adjusted?.Value,
        rep.Adjusted?.Interval.Low, rep.Adjusted?.Interval.High, rep.Effect?.Value,
    ];
}
