using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce;

/// <summary>Puts facts into one order whatever the order of the rows: the same input gives the same bytes.</summary>
internal static class FactOrder
{
    /// <summary>The facts, sorted by their ids and dates.</summary>
    public static SalesFacts Sort(SalesFacts facts) => facts with
    {
        Reps = [.. facts.Reps.OrderBy(rep => rep.Id, StringComparer.Ordinal)],
        Patches = [.. facts.Patches.OrderBy(patch => patch.Id, StringComparer.Ordinal)],
        Assignments = [.. facts.Assignments.OrderBy(held => held.RepId, StringComparer.Ordinal)
            .ThenBy(held => held.From).ThenBy(held => held.PatchId, StringComparer.Ordinal)],
        Quotas = [.. facts.Quotas.OrderBy(quota => quota.RepId, StringComparer.Ordinal)
            .ThenBy(quota => quota.From).ThenBy(quota => quota.To).ThenBy(quota => quota.Amount)],
        BookedTotals = [.. facts.BookedTotals.OrderBy(total => total.RepId, StringComparer.Ordinal)
            .ThenBy(total => total.From)],
        Opportunities = [.. facts.Opportunities.OrderBy(opportunity => opportunity.Id, StringComparer.Ordinal)],
        Accounts = [.. facts.Accounts.OrderBy(account => account.Id, StringComparer.Ordinal)],
        Activities = [.. facts.Activities.OrderBy(count => count.RepId, StringComparer.Ordinal)
            .ThenBy(count => count.From)],
        LeadFlows = [.. facts.LeadFlows.OrderBy(flow => flow.PatchId, StringComparer.Ordinal)
            .ThenBy(flow => flow.RepId, StringComparer.Ordinal).ThenBy(flow => flow.From)
            .ThenBy(flow => flow.Source, StringComparer.Ordinal)],
        Payouts = [.. facts.Payouts.OrderBy(payout => payout.RepId, StringComparer.Ordinal)
            .ThenBy(payout => payout.From)],
        Rejected = [.. facts.Rejected.OrderBy(row => row.File, StringComparer.Ordinal).ThenBy(row => row.Line)
            .ThenBy(row => row.Field, StringComparer.Ordinal).ThenBy(row => row.RowId, StringComparer.Ordinal)],
        Sources = [.. facts.Sources.OrderBy(source => source.Source, StringComparer.Ordinal)],
    };
}
