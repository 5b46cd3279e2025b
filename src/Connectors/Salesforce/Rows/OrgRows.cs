using Performix.Analysis.Facts;

namespace Performix.Connectors.Salesforce.Rows;

/// <summary>
/// The rows of an org by object. Null means that the object is not there: absent, not permitted or switched off. Each
/// sequence is gone through once, so that rows may stream.
/// </summary>
public sealed record OrgRows
{
    /// <summary>What stands after an object's name in rejections: nothing for the live org, <c>.csv</c> for
    /// files.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Why an object is not there, where that is known, by its name.</summary>
    public IReadOnlyDictionary<string, string> Absent { get; init; } = new Dictionary<string, string>();

    /// <summary>Objects of which rows are known to be out of sight.</summary>
    public IReadOnlyList<Missing> Partial { get; init; } = [];

    public required IEnumerable<UserRow> Users { get; init; }

    public required IEnumerable<OpportunityRow> Opportunities { get; init; }

    public IEnumerable<UserRoleRow>? UserRoles { get; init; }

    public IEnumerable<AccountRow>? Accounts { get; init; }

    public IEnumerable<LeadRow>? Leads { get; init; }

    public IEnumerable<TaskRow>? Tasks { get; init; }

    public IEnumerable<EventRow>? Events { get; init; }

    public IEnumerable<ForecastingQuotaRow>? Quotas { get; init; }

    /// <summary>Quotas that were read from a file, for orgs that keep none: facts already.</summary>
    public IReadOnlyList<Quota> FiledQuotas { get; init; } = [];

    /// <summary>Who held which patch by a file, of the organisation's staff for instance.</summary>
    public IReadOnlyList<Assignment> FiledHolders { get; init; } = [];

    public IEnumerable<PeriodRow>? Periods { get; init; }

    public IEnumerable<Territory2Row>? Territories { get; init; }

    public IEnumerable<Territory2ModelRow>? TerritoryModels { get; init; }

    public IEnumerable<UserTerritory2AssociationRow>? UserTerritories { get; init; }

    public IEnumerable<ObjectTerritory2AssociationRow>? ObjectTerritories { get; init; }

    /// <summary>Changes of owner, where the organisation tracks them.</summary>
    public IEnumerable<AccountHistoryRow>? OwnerChanges { get; init; }

    /// <summary>Changes of owner of opportunities, where the organisation tracks them.</summary>
    public IEnumerable<OpportunityFieldHistoryRow>? OpportunityOwners { get; init; }

    /// <summary>Who was seen to hold what by earlier readings; empty where there were none.</summary>
    public IReadOnlyList<Holding> Recorded { get; init; } = [];

    public IEnumerable<OpportunitySplitRow>? Splits { get; init; }

    public IEnumerable<OpportunitySplitTypeRow>? SplitTypes { get; init; }

    public IEnumerable<CurrencyTypeRow>? Currencies { get; init; }

    public IEnumerable<DatedConversionRateRow>? DatedRates { get; init; }
}
