using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Salesforce;

/// <summary>Turns the rows of an org, from wherever they came, into facts and rejections.</summary>
/// <param name="mapping">Which fields mean what.</param>
public sealed class FactReader(FieldMapping mapping)
{
    private readonly FiscalCalendar calendar = new(mapping.FiscalYearStartMonth);

    /// <summary>Reads rows.</summary>
    /// <param name="rows">The rows by object.</param>
    /// <param name="asOf">When they were read.</param>
    public SalesFacts Read(OrgRows rows, DateTimeOffset asOf)
    {
        var log = new RowLog(rows.Suffix);
        var users = log.ById("User", rows.Users);
        var roles = log.ById("UserRole", rows.UserRoles);
        var accounts = log.ById("Account", rows.Accounts);
        var opportunityRows = rows.Opportunities.ToList();
        rows = rows with { Opportunities = opportunityRows };
        var rates = new Rates(mapping.Currencies, log, rows, CurrenciesIn(opportunityRows));
        var quotaFacts = new QuotaFacts(mapping, users, rates);
        IReadOnlyList<Quota> quotas = [.. quotaFacts.Read(log, rows), .. rows.FiledQuotas];
        var patches = WithEvidence(PatchesOf(rows, log, (users, roles, accounts), DayOf(asOf)), rows, asOf);
        var credits = new CreditFacts(mapping, users).Read(log, rows);
        var opportunities = new OpportunityFacts(mapping, users, rates).Read(log, opportunityRows, patches, credits);
        var facts = new SalesFacts
        {
            AsOf = asOf,
            Calendar = calendar,
            Currency = rates.Corporate,
            Quotas = quotas,
            Patches = [.. patches.Patches.Values],
            Opportunities = opportunities,
            Assignments = patches.Assignments(
                quotas, FirstDay(quotas, opportunities), Seen(rows.Recorded, patches, users, DayOf(asOf))),
            Accounts = [.. accounts.Select(account => ToAccount(account.Key, account.Value, patches, rates))],
            Missing =
            [
                .. Absences.Of(rows, mapping),
                .. rows.Partial,
                .. OfQuotas(quotas, quotaFacts.Refused, rows),
            ],
        };
        return WithPeople(WithPatchesSpokenOf(facts), log, rows, new RepFacts(mapping, users, log), roles);
    }

    private PatchFacts PatchesOf(
        OrgRows rows,
        RowLog log,
        (IReadOnlyDictionary<string, UserRow> Users,
            IReadOnlyDictionary<string, UserRoleRow> Roles,
            IReadOnlyDictionary<string, AccountRow> Accounts) known,
        DateOnly today) => mapping.Patch.Mode switch
        {
            PatchMode.Territory2 => WithWork(TerritoryPatches.Read(log, rows, known.Users), log, rows, today),
            PatchMode.Role => RolePatches.Read(known.Users, known.Roles, known.Accounts),
            _ => AccountPatches.Read(
                mapping.Patch, known.Accounts, known.Users, owners => OwnerPast.Of(owners, rows, log, today)),
        };

    private static PatchFacts WithEvidence(PatchFacts patches, OrgRows rows, DateTimeOffset asOf) => patches with
    {
        Evidence = [.. patches.Evidence, rows.FiledHolders],
        Today = asOf == default ? DateOnly.MaxValue : DayOf(asOf),
    };

    private PatchFacts WithWork(PatchFacts patches, RowLog log, OrgRows rows, DateOnly today)
    {
        var work = new WorkedPatches(calendar, today);
        var worked = work.Of(rows.Opportunities, new FirstOwners(log, rows).Of, patches.Has);
        return patches with
        {
            Worked = (rep, now, first) => worked.TryGetValue(rep, out var quarters)
                ? work.Past(rep, quarters, (now, first))
                : null,
        };
    }

    private SalesFacts WithPeople(
        SalesFacts facts, RowLog log, OrgRows rows, RepFacts people, IReadOnlyDictionary<string, UserRoleRow> roles)
    {
        var sellers = Sellers(facts);
        var touches = new Touches(facts.Opportunities);
        var read = facts with
        {
            Reps = people.Read(sellers, roles),
            Activities = new ActivityFacts(mapping.Activity, calendar, sellers)
            {
                LastDay = facts.AsOf == default ? DateOnly.MaxValue : DateOnly.FromDateTime(facts.AsOf.UtcDateTime),
            }.Read(log, rows, touches),
            LeadFlows = new LeadFacts(mapping.LeadQuality, calendar, sellers).Read(log, rows),
        };
        return FactOrder.Sort(read with
        {
            Missing = [.. facts.Missing, .. OfPast(facts.Assignments), .. OfStarts(read.Reps)],
            Rejected = log.Rejected,
            Sources = log.Sources,
        });
    }

    /// <summary>A territory that is gone, or that the reader may not see, is still the patch that a quota was
    /// on.</summary>
    private static SalesFacts WithPatchesSpokenOf(SalesFacts facts)
    {
        var known = facts.Patches.Select(patch => patch.Id).ToHashSet();
        var others = facts.Assignments.Select(held => held.PatchId)
            .Concat(facts.Opportunities.Select(opportunity => opportunity.PatchId).OfType<string>())
            .Distinct()
            .Where(id => !known.Contains(id));
        return facts with { Patches = [.. facts.Patches, .. others.Select(id => new Patch(id))] };
    }

    private static IReadOnlyList<string> CurrenciesIn(IEnumerable<OpportunityRow> rows) =>
        [.. rows.Select(row => row.CurrencyIsoCode ?? "").Where(code => code.Length > 0).Distinct()];

    /// <summary>Who carries quota or, in an org without quotas, who has opportunities or a patch.</summary>
    private static HashSet<string> Sellers(SalesFacts facts) => facts.Quotas.Count > 0
        ? [.. facts.Quotas.Select(quota => quota.RepId)]
        :
        [
            .. facts.Opportunities.Select(opportunity => opportunity.RepId),
            .. facts.Opportunities.SelectMany(opportunity => opportunity.Credits).Select(credit => credit.RepId),
            .. facts.Assignments.Select(held => held.RepId),
        ];

    private static DateOnly FirstDay(IReadOnlyList<Quota> quotas, IReadOnlyList<Opportunity> opportunities) =>
        quotas.Select(quota => quota.From)
            .Concat(opportunities.Select(opportunity => opportunity.Created))
            .DefaultIfEmpty(DateOnly.MinValue)
            .Min();

    private static Account ToAccount(
        string id, AccountRow row, PatchFacts patches, Rates rates)
    {
        DateOnly? created = row.CreatedDate is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null;
        return new Account(id)
        {
            OwnerId = SalesforceId.Of(row.OwnerId),
            PatchIds = patches.Of(id),
            Industry = row.Industry ?? "",
            Employees = row.NumberOfEmployees,
            AnnualRevenue = row.AnnualRevenue is { } revenue
                ? rates.ToCorporate(revenue, row.CurrencyIsoCode, created ?? default)
                : null,
            Type = row.Type ?? "",
            Created = created,
        };
    }

    private IEnumerable<Missing> OfQuotas(IReadOnlyList<Quota> quotas, Missing? refused, OrgRows rows)
    {
        var why = rows.Absent.TryGetValue(mapping.Quota.ObjectName, out var absent)
            ? $"{mapping.Quota.ObjectName}: {absent}"
            : "no quota in the input";
        return refused is not null ? [refused]
            : quotas.Count == 0 ? [new Missing("quota", why, Absences.QuotaCosts)]
            : [];
    }

    private static IEnumerable<Missing> OfStarts(IReadOnlyList<Rep> reps) =>
        reps.Any(rep => rep.StartDate is not null)
            ? []
            : [new Missing("start date", "no user has one in the field of the mapping", ["ramping reps told apart"])];

    private static IEnumerable<Missing> OfPast(IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Any(held => held.Provenance == Provenance.Assumed))
        {
            const string Why = "nothing says who held some patches in the past: who holds them now, or held them next, "
                + "is taken to have held them then";
            yield return new Missing("patch history", Why, ["moves between patches before the first snapshot"]);
        }
    }

    /// <summary>What earlier readings saw of holders of patches, and what this one sees; nothing where there were
    /// none. Books of an organisation that made patches of owners before are not among them.</summary>
    private static IReadOnlyList<Holding> Seen(
        IReadOnlyList<Holding> recorded, PatchFacts patches, IReadOnlyDictionary<string, UserRow> users, DateOnly today)
    {
        var known = recorded
            .Where(held => held.Kind == HoldingKind.PatchHolder && SalesforceId.IsId(held.What)
                && !users.ContainsKey(held.What))
            .ToList();
        var now = patches.Holders.Select(held =>
            new Holding(HoldingKind.PatchHolder, held.PatchId, held.UserId, today, null));
        return known.Count == 0 ? [] : Holdings.After(known, [.. now], today);
    }

    private static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
