using System.Globalization;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

/// <summary>
/// Everything that is read of an org: the list that manifest/salesforce-permissions.md explains. What the mapping names
/// is needed: left out without a word, it would change who and what is counted. Null is what this mapping has no use
/// for.
/// </summary>
internal sealed class WantedObjects(FieldMapping mapping, DateOnly from)
{
    public WantedObject Users => new(
        "User",
        [
            "Id", "ManagerId", "UserType", .. Named(HasRoles ? "UserRoleId" : ""),
            .. Named(mapping.Role, mapping.Segment, mapping.StartDate, mapping.EndDate), .. Fields(mapping.Population),
        ],
        ["Name", "Email"],
        "UserType = 'Standard'")
    {
        Holds = row => "Standard".Equals(row.Field("UserType"), StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>The names of patches, where roles are patches.</summary>
    public WantedObject? UserRoles => HasRoles ? new("UserRole", ["Id"], ["Name"], "") : null;

    public WantedObject Opportunities => new(
        "Opportunity",
        [
            "Id", "OwnerId", "CreatedDate", "CloseDate", "IsClosed", mapping.Won.Field, mapping.Amount,
            .. Named(mapping.NewBusiness?.Field ?? ""),
        ],
        ["AccountId", "CreatedById", "StageName", "Type", "LeadSource", "CurrencyIsoCode", .. OfTerritory],
        $"IsClosed = false OR CloseDate >= {Day}")
    {
        Holds = row => row.Field("IsClosed") == "false" || IsRecent(row.Field("CloseDate")),
    };

    public WantedObject Accounts => new(
        "Account",
        ["Id", "OwnerId", .. mapping.Patch.Fields],
        ["Type", "Industry", "AnnualRevenue", "NumberOfEmployees", "CreatedDate", "CurrencyIsoCode"],
        "");

    public WantedObject? Quotas => !HasQuotas ? null : new(
        mapping.Quota.ObjectName,
        ["Id", .. Named(QuotaFields.Owner, QuotaFields.Amount, QuotaFields.Start, QuotaFields.End)],
        [.. HasTerritories ? Named(QuotaFields.Patch) : [], "CurrencyIsoCode", .. StandardQuotaFields],
        $"{QuotaFields.Start} >= {Day}")
    {
        Holds = row => IsRecent(row.Field(QuotaFields.Start)),
        IsSteady = true,
        Parent = "Period",
    };

    public WantedObject? Territories => !HasTerritories ? null : new(
        "Territory2",
        ["Id"],
        [
            "Name", "DeveloperName", "Territory2ModelId",
            .. Of("Territory2Model", "State", "ActivatedDate", "DeactivatedDate"),
        ],
        "")
    {
        IsSteady = true,
        Parent = "Territory2Model",
    };

    public WantedObject? UserTerritories => HasTerritories
        ? new("UserTerritory2Association", ["Id", "UserId", "Territory2Id"], ["IsActive"], "")
        : null;

    public WantedObject? ObjectTerritories => HasTerritories
        ? new("ObjectTerritory2Association", ["Id", "ObjectId", "Territory2Id"], [], "") { IsSteady = true }
        : null;

    /// <summary>Who owned which account before.</summary>
    public WantedObject? OwnerChanges =>
        HasTerritories || HasRoles ? null : OwnerHistory("AccountHistory", "AccountId");

    /// <summary>Who owned which opportunity before, where nothing else in the org tells who worked which patch.
    /// </summary>
    public WantedObject? OpportunityOwners => HasTerritories && !(HasQuotas && QuotaFields.Patch.Length > 0)
        ? OwnerHistory("OpportunityFieldHistory", "OpportunityId")
        : null;

    public WantedObject? Splits => HasSplits
        ? new("OpportunitySplit", ["Id", "OpportunityId", "SplitOwnerId", "SplitPercentage", "SplitTypeId"], [], "")
        : null;

    public WantedObject? SplitTypes =>
        HasSplits ? new("OpportunitySplitType", ["Id", "IsTotalValidated"], ["SplitField"], "") : null;

    public static WantedObject Currencies { get; } =
        new("CurrencyType", ["Id", "IsoCode"], ["ConversionRate", "IsCorporate"], "");

    public static WantedObject DatedRates { get; } =
        new("DatedConversionRate", ["Id", "IsoCode", "ConversionRate", "StartDate"], ["NextStartDate"], "");

    public WantedCounts Tasks => new(
        new WantedObject(
            "Task", ["OwnerId", "ActivityDate", "IsClosed"], Ruled("Task"), "IsClosed = true AND IsDeleted = false"),
        "ActivityDate", from, mapping.FiscalYearStartMonth)
    { IsArchived = true };

    public WantedCounts Events => new(
        new WantedObject(
            "Event", ["OwnerId", "ActivityDate", "IsChild"], Ruled("Event"), "IsChild = false AND IsDeleted = false"),
        "ActivityDate", from, mapping.FiscalYearStartMonth)
    { IsArchived = true };

    /// <summary>By row: hardly two leads of a rep are alike, so that counts of them would be as many as the leads.
    /// </summary>
    public WantedObject Leads => new(
        "Lead",
        ["Id", "OwnerId", "CreatedDate"],
        ["LeadSource", "IsConverted", mapping.LeadQuality.Field],
        $"CreatedDate >= {Day}T00:00:00Z")
    {
        Holds = row => IsRecent(row.Field("CreatedDate")),
    };

    /// <summary>The objects that the mapping has a use for, those without which there is no diagnosis first.</summary>
    public IReadOnlyList<WantedObject> All =>
    [
        .. new[]
        {
            Users, UserRoles, Opportunities, Accounts, Quotas, Territories, UserTerritories, ObjectTerritories,
            OwnerChanges, OpportunityOwners, Splits, SplitTypes, Currencies, DatedRates, Tasks.Object, Events.Object,
            Leads,
        }.OfType<WantedObject>(),
    ];

    /// <summary>Objects without which there is no diagnosis.</summary>
    public static IReadOnlyList<string> Required { get; } = ["User", "Opportunity"];

    /// <summary>A day as SOQL writes it.</summary>
    public static string Literal(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Day => Literal(from);

    private QuotaFields QuotaFields => mapping.Quota.Fields;

    private bool HasQuotas => mapping.Quota.Source is QuotaSource.Forecasting or QuotaSource.Custom;

    private bool HasTerritories => mapping.Patch.Mode == PatchMode.Territory2;

    private bool HasRoles => mapping.Patch.Mode == PatchMode.Role;

    private bool HasSplits => mapping.Splits == SplitMode.Revenue;

    private string[] OfTerritory => HasTerritories ? ["Territory2Id"] : [];

    private string[] StandardQuotaFields => mapping.Quota.Source != QuotaSource.Forecasting ? []
        :
        [
            "QuotaQuantity", "ForecastingTypeId", "ProductFamily", .. Of("Period", "StartDate", "EndDate"),
            .. mapping.Quota.ForecastingType.Length > 0 ? new[] { "ForecastingType.DeveloperName" } : [],
        ];

    /// <summary>Fields of a related object: they come with the row, and save a call of their own.</summary>
    private IEnumerable<string> Of(string parent, params string[] fields) =>
        mapping.Reads(parent) ? fields.Select(field => $"{parent}.{field}") : [];

    private string[] Ruled(string objectName)
    {
        var activity = mapping.Activity;
        var rules = activity.Calls.Concat(activity.Demos).Concat(activity.Emails);
        return
        [
            .. rules.Where(rule => rule.ObjectName == objectName).Select(rule => rule.Rule?.Field).OfType<string>(),
        ];
    }

    /// <summary>Each change leaves a row with the ids, and one with the names that does not tell people of one name
    /// apart.</summary>
    private WantedObject OwnerHistory(string name, string parent) => new(
        name,
        ["Id", parent, "Field", "OldValue", "NewValue", "CreatedDate"],
        ["DataType"],
        $"Field = 'Owner' AND CreatedDate >= {Day}T00:00:00Z")
    {
        Holds = row => row.Field("Field") == "Owner" && IsRecent(row.Field("CreatedDate")),
    };

    // ISO days sort as text does, also where a time follows.
    private bool IsRecent(string? day) => day is not null && string.CompareOrdinal(day, Day) >= 0;

    private static IEnumerable<string> Named(params string[] fields) => fields.Where(field => field.Length > 0);

    private static IEnumerable<string> Fields(PopulationMapping population) =>
        population.Include.Concat(population.Exclude).Select(rule => rule.Field);
}
