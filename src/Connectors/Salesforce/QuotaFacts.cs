using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Reads quotas. Live quotas are for whole periods: the panel prorates them.</summary>
internal sealed class QuotaFacts(FieldMapping mapping, IReadOnlyDictionary<string, UserRow> users, Rates rates)
{
    private readonly Dictionary<string, OrgRow> taken = [];

    /// <summary>Why quotas were refused as a whole; null where they were not.</summary>
    public Missing? Refused { get; private set; }

    /// <summary>The quotas without the roll-ups that managers carry for their teams.</summary>
    public IReadOnlyList<Quota> Read(RowLog log, OrgRows rows)
    {
        var name = mapping.Quota.Source == QuotaSource.Custom ? mapping.Quota.ObjectName : "ForecastingQuota";
        var given = mapping.Quota.Source is QuotaSource.Forecasting or QuotaSource.Custom ? rows.Quotas : null;
        var all = log.Read<ForecastingQuotaRow, ForecastingQuotaRow>(name, given, (row, _) => OfType(row));
        var types = all.Select(row => SalesforceId.Of(row.ForecastingTypeId)).OfType<string>().Distinct().ToList();
        var periods = log.ById("Period", rows.Periods);
        if (types.Count > 1 && mapping.Quota.ForecastingType.Length == 0)
        {
            var why = $"{name} has quotas of {types.Count} forecasting types ({string.Join(", ", types.Order())}): "
                + "name one in the mapping under quota.forecastingType";
            Refused = new Missing("quota", why, Absences.QuotaCosts);
            return [];
        }

        var ends = new PeriodEnds(periods, all.Select(row => row.StartDate).OfType<DateOnly>());
        var quotas = new List<Quota>();
        foreach (var row in all)
        {
            Add(quotas, log, name, (row, ends));
        }

        return WithoutRollUps(quotas);
    }

    private void Add(List<Quota> quotas, RowLog log, string name, (ForecastingQuotaRow Row, PeriodEnds Ends) read)
    {
        var check = new RowCheck();
        var quota = ToQuota(read.Row, read.Ends, check);
        if (check.IsSound)
        {
            quotas.Add(quota);
        }
        else
        {
            log.Reject(name, read.Row, check.Field, check.Reason);
        }
    }

    /// <summary>The row where it is of the type asked for and in money; quotas in pieces are of no concern.</summary>
    private ForecastingQuotaRow? OfType(ForecastingQuotaRow row)
    {
        var wanted = mapping.Quota.ForecastingType;
        var isOfType = wanted.Length == 0
            || SalesforceId.Of(row.ForecastingTypeId) == SalesforceId.Of(wanted)
            || row.Field("ForecastingType.DeveloperName") == wanted;
        var isMoney = row.QuotaAmount is not null || row.QuotaQuantity is null;
        return isOfType && isMoney ? row : null;
    }

    private Quota ToQuota(ForecastingQuotaRow row, PeriodEnds ends, RowCheck check)
    {
        var owner = check.Need(SalesforceId.Of(row.QuotaOwnerId), "QuotaOwnerId");
        check.That(!check.IsSound || users.ContainsKey(owner), "QuotaOwnerId", $"there is no user '{owner}'");
        var start = check.Need(row.StartDate, "StartDate");
        var end = row.StartDate is null ? start : ends.EndOf(row, start);
        check.That(row.StartDate is null || end > start, "EndDate", "the end is not after the start");
        var amount = check.Need(row.QuotaAmount, "QuotaAmount");
        check.That(amount >= 0, "QuotaAmount", "the quota is negative");
        var money = rates.ToCorporate(amount, row.CurrencyIsoCode, start);
        check.That(money is not null, "CurrencyIsoCode", $"there is no rate for '{row.CurrencyIsoCode}'");
        var patch = mapping.Patch.Mode == PatchMode.Territory2 ? SalesforceId.Of(row.Territory2Id) : null;
        CheckOnce(row, (owner, start, patch), check);
        return new Quota(owner, start, end, money ?? default) { PatchId = patch };
    }

    private void CheckOnce(ForecastingQuotaRow row, (string Owner, DateOnly Start, string? Patch) key, RowCheck check)
    {
        var text = $"{key.Owner}\n{key.Start:O}\n{key.Patch}\n{row.ProductFamily}";
        if (check.IsSound && !taken.TryAdd(text, row))
        {
            var first = taken[text];
            var where = first.Line > 0 ? $"on line {first.Line}" : $"in '{first.Id}'";
            check.That(false, "StartDate", $"the quota of this user for this start is there twice: first {where}");
        }
    }

    private List<Quota> WithoutRollUps(List<Quota> quotas)
    {
        var owners = quotas.Select(quota => quota.RepId).ToHashSet();
        var managers = owners.Select(owner => SalesforceId.Of(users[owner].ManagerId)).OfType<string>().ToHashSet();
        return quotas.FindAll(quota => !managers.Contains(quota.RepId));
    }
}
