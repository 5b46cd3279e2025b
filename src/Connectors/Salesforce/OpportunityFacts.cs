using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads opportunities.</summary>
internal sealed class OpportunityFacts(FieldMapping mapping, IReadOnlyDictionary<string, UserRow> users, Rates rates)
{
    private readonly HashSet<string> taken = [];

    /// <summary>The opportunities that count, with their credits and patches.</summary>
    public IReadOnlyList<Opportunity> Read(
        RowLog log,
        IEnumerable<OpportunityRow> rows,
        PatchFacts patches,
        IReadOnlyDictionary<string, IReadOnlyList<Credit>> credits) =>
        log.Read<OpportunityRow, Opportunity>("Opportunity", rows, (row, check) =>
        {
            if (!Counts(row))
            {
                return null;
            }

            var made = WithPatch(ToOpportunity(row, check), row, patches);
            return credits.TryGetValue(made.Id, out var parts) ? made with { Credits = parts } : made;
        });

    private static Opportunity WithPatch(Opportunity made, OpportunityRow row, PatchFacts patches)
    {
        var own = SalesforceId.Of(row.Territory2Id) is { } id && patches.Has(id) ? id : null;
        return made with { PatchId = own ?? (patches.Of(made.AccountId) is [var only] ? only : null) };
    }

    private bool Counts(OpportunityRow row) =>
        mapping.NewBusiness is not { } rule || rule.Holds(row.Field(rule.Field));

    private Opportunity ToOpportunity(OpportunityRow row, RowCheck check)
    {
        var id = check.Need(SalesforceId.Of(row.Id), "Id");
        var owner = check.Need(SalesforceId.Of(row.OwnerId), "OwnerId");
        check.That(owner.Length == 0 || users.ContainsKey(owner), "OwnerId", $"there is no user '{owner}'");
        var outcome = OutcomeOf(row, check);
        var created = DateOnly.FromDateTime(check.Need(row.CreatedDate, "CreatedDate").UtcDateTime);
        var isDated = outcome == Outcome.Open || row.CloseDate is not null;
        check.That(isDated, "CloseDate", "it is decided but has no date of closing");
        var creator = SalesforceId.Of(row.CreatedById);
        var made = new Opportunity(id, owner, outcome, created)
        {
            Closed = row.CloseDate,
            Amount = AmountOf(row, row.CloseDate ?? created, check),
            AccountId = SalesforceId.Of(row.AccountId),
            SourceRepId = creator,
            Product = row.Type ?? "",
            LeadSource = row.LeadSource ?? "",
            Stage = row.StageName ?? "",
        };
        check.That(!check.IsSound || taken.Add(id), "Id", $"the id '{id}' is there twice");
        return made;
    }

    private Outcome OutcomeOf(OpportunityRow row, RowCheck check)
    {
        var value = check.Need(row.Field(mapping.Won.Field), mapping.Won.Field);
        return mapping.Won.Holds(value) ? Outcome.Won
            : check.Need(row.IsClosed, "IsClosed") ? Outcome.Lost
            : Outcome.Open;
    }

    private Money? AmountOf(OpportunityRow row, DateOnly on, RowCheck check)
    {
        if (row.Field(mapping.Amount) is not { } text)
        {
            return null;
        }

        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
        {
            check.That(false, mapping.Amount, $"'{text}' is not a number");
            return null;
        }

        var money = rates.ToCorporate(amount, row.CurrencyIsoCode, on);
        check.That(money is not null, "CurrencyIsoCode", $"there is no rate for '{row.CurrencyIsoCode}'");
        return money;
    }
}
