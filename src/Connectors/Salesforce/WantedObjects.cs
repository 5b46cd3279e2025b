using System.Globalization;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce;

/// <summary>Everything that is read of an org: the list that manifest/salesforce-permissions.md explains.</summary>
internal sealed class WantedObjects(FieldMapping mapping, DateOnly from)
{
    private string Day => from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public WantedObject Users => new(
        "User",
        ["Id", "ManagerId", "IsActive", "UserType"],
        [
            "Name", "Email", "Title", "UserRoleId", mapping.Role, mapping.Segment, mapping.StartDate, mapping.EndDate,
            .. Fields(mapping.Population),
        ],
        "UserType = 'Standard'");

    public WantedObject Opportunities => new(
        "Opportunity",
        ["Id", "OwnerId", "CreatedDate", "CloseDate", "IsWon", "IsClosed", mapping.Amount],
        [
            "AccountId", "CreatedById", "StageName", "Type", "LeadSource", "Territory2Id", "CurrencyIsoCode",
            mapping.Won.Field, mapping.NewBusiness?.Field ?? "",
        ],
        $"IsClosed = false OR CloseDate >= {Day}");

    public static WantedObject UserRoles { get; } = new("UserRole", ["Id", "Name"], [], "");

    public WantedObject Accounts => new(
        "Account",
        ["Id", "OwnerId"],
        [
            "Type", "Industry", "AnnualRevenue", "NumberOfEmployees", "CreatedDate", "CurrencyIsoCode",
            .. mapping.Patch.Fields,
        ],
        "");

    public WantedObject Quotas => new(
        mapping.Quota.ObjectName,
        ["Id", mapping.Quota.Fields.Owner, mapping.Quota.Fields.Amount, mapping.Quota.Fields.Start],
        [mapping.Quota.Fields.End, mapping.Quota.Fields.Patch, .. StandardQuotaFields],
        $"{mapping.Quota.Fields.Start} >= {Day}");

    public static WantedObject Periods { get; } = new("Period", ["Id", "Type", "StartDate", "EndDate"], [], "");

    public static WantedObject Territories { get; } = new("Territory2", ["Id"], ["Name", "Territory2ModelId"], "");

    public static WantedObject TerritoryModels { get; } = new("Territory2Model", ["Id"], ["State"], "");

    public static WantedObject UserTerritories { get; } =
        new("UserTerritory2Association", ["Id", "UserId", "Territory2Id"], ["IsActive"], "");

    public static WantedObject ObjectTerritories { get; } =
        new("ObjectTerritory2Association", ["Id", "ObjectId", "Territory2Id"], [], "");

    public static WantedObject Splits { get; } = new(
        "OpportunitySplit",
        ["Id", "OpportunityId", "SplitOwnerId", "SplitPercentage", "SplitTypeId"],
        ["SplitAmount"],
        "");

    public static WantedObject SplitTypes { get; } = new("OpportunitySplitType", ["Id"], ["IsTotalValidated", "SplitField"], "");

    public static WantedObject Currencies { get; } = new("CurrencyType", ["Id", "IsoCode"], ["ConversionRate", "IsCorporate"], "");

    public static WantedObject DatedRates { get; } = new(
        "DatedConversionRate", ["Id", "IsoCode", "ConversionRate", "StartDate"], ["NextStartDate"], "");

    public WantedCounts Tasks => new(
        new WantedObject("Task", ["OwnerId", "ActivityDate"], ["TaskSubtype", "Type"], "IsClosed = true"),
        "ActivityDate", IsInstant: false, from, mapping.FiscalYearStartMonth);

    public WantedCounts Events => new(
        new WantedObject("Event", ["OwnerId", "ActivityDate"], ["EventSubtype", "Type"], "IsChild = false"),
        "ActivityDate", IsInstant: false, from, mapping.FiscalYearStartMonth);

    public WantedCounts Leads => new(
        new WantedObject(
            "Lead", ["OwnerId", "CreatedDate"], ["LeadSource", "IsConverted", mapping.LeadQuality.Field], ""),
        "CreatedDate", IsInstant: true, from, mapping.FiscalYearStartMonth);

    private IEnumerable<string> StandardQuotaFields => mapping.Quota.ObjectName == "ForecastingQuota"
        ? ["QuotaQuantity", "PeriodId", "ForecastingTypeId", "ProductFamily", "CurrencyIsoCode"]
        : [];

    private static IEnumerable<string> Fields(PopulationMapping population) =>
        population.Include.Concat(population.Exclude).Select(rule => rule.Field);
}
