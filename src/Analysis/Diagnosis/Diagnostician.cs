using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;

namespace Performix.Analysis.Diagnosis;

/// <summary>Turns facts and their panel into a diagnosis. Pure: the same input and seed give the same diagnosis.
/// </summary>
public static class Diagnostician
{
    /// <summary>Diagnoses an organisation.</summary>
    /// <param name="facts">What the organisation says.</param>
    /// <param name="seed">The seed of every random draw; recorded in the result.</param>
    public static OrgDiagnosis Diagnose(SalesFacts facts, long seed)
    {
        var panel = PanelBuilder.Build(facts);
        return new OrgDiagnosis
        {
            AsOf = facts.AsOf,
            Seed = seed,
            Input = Summary(facts),
            Totals = new Totals(Cents(panel.TotalQuota), Cents(panel.TotalCredited)),
            Cohorts = [.. panel.Cohorts.Select(c => CohortDiagnostician.Diagnose(c, facts, seed))],
            Refused = [.. Refusals.Of(panel)],
            Missing = facts.Missing,
        };
    }

    private static decimal Cents(Money money) => decimal.Round(money.Amount, 2);

    private static InputSummary Summary(SalesFacts facts) => new(
        new SortedDictionary<string, RowCount>(
            facts.Sources.ToDictionary(s => s.Source, s => new RowCount(s.Rows, s.Rejected)), StringComparer.Ordinal),
        facts.Rejected,
        facts.Complete);
}
