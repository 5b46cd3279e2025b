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
    /// <param name="cancellationToken">Stops between stages of the models.</param>
    public static OrgDiagnosis Diagnose(SalesFacts facts, long seed, CancellationToken cancellationToken) =>
        Diagnose(facts, new DiagnosisRequest(seed), cancellationToken);

    /// <summary>Diagnoses an organisation, with what else was asked.</summary>
    /// <param name="facts">What the organisation says.</param>
    /// <param name="request">The seed, and pairs to swap.</param>
    /// <param name="cancellationToken">Stops between stages of the models.</param>
    public static OrgDiagnosis Diagnose(
        SalesFacts facts, DiagnosisRequest request, CancellationToken cancellationToken)
    {
        var panel = PanelBuilder.Build(facts, request.Plan);
        var cohorts = panel.Cohorts
            .Select(c => CohortDiagnostician.Diagnose(c, facts, request, cancellationToken))
            .ToArray();
        return new OrgDiagnosis
        {
            AsOf = facts.AsOf,
            Seed = request.Seed,
            Input = Summary(facts),
            Totals = new Totals(Cents(panel.TotalQuota), Cents(panel.TotalCredited)),
            Cohorts = cohorts,
            Refused = [.. Refusals.Of(panel, cohorts)],
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
