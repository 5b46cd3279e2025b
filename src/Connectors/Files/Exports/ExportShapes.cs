using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files.Exports;

/// <summary>The files of an export, one an object, with the columns that each must have under a mapping.</summary>
internal sealed class ExportShapes(FieldMapping mapping)
{
    private const string RoleName = "UserRole.Name";

    public static readonly FileShape UserRole = new("UserRole.csv", "Id", "Name");
    public static readonly FileShape Lead = new("Lead.csv", "OwnerId", "CreatedDate");
    public static readonly FileShape Task = new("Task.csv", "OwnerId", "ActivityDate");
    public static readonly FileShape Event = new("Event.csv", "OwnerId")
    {
        OneOf = [["ActivityDate", "StartDateTime"]],
    };

    public static readonly FileShape Quota = new("ForecastingQuota.csv", "QuotaOwnerId", "QuotaAmount", "StartDate");
    public static readonly FileShape Period = new("Period.csv", "Id", "StartDate", "EndDate");
    public static readonly FileShape Territory = new("Territory2.csv", "Id");
    public static readonly FileShape TerritoryModel = new("Territory2Model.csv", "Id", "State");
    public static readonly FileShape OwnerChange =
        new("AccountHistory.csv", "AccountId", "OldValue", "NewValue", "CreatedDate");

    public static readonly FileShape OpportunityOwner =
        new("OpportunityFieldHistory.csv", "OpportunityId", "OldValue", "NewValue", "CreatedDate");

    public static readonly FileShape Split =
        new("OpportunitySplit.csv", "OpportunityId", "SplitOwnerId", "SplitPercentage", "SplitTypeId");
    public static readonly FileShape SplitType = new("OpportunitySplitType.csv", "Id", "IsTotalValidated");
    public static readonly FileShape Currency = new("CurrencyType.csv", "IsoCode", "ConversionRate");
    public static readonly FileShape DatedRate =
        new("DatedConversionRate.csv", "IsoCode", "ConversionRate", "StartDate");
    public static readonly FileShape UserTerritory =
        new("UserTerritory2Association.csv", "UserId", "Territory2Id");
    public static readonly FileShape ObjectTerritory =
        new("ObjectTerritory2Association.csv", "ObjectId", "Territory2Id");

    /// <summary>The fields of User that the mapping names.</summary>
    public IReadOnlyList<string> UserFields { get; } = Named(
    [
        mapping.Role, mapping.Segment, mapping.StartDate, mapping.EndDate,
        .. mapping.Population.Include.Concat(mapping.Population.Exclude).Select(rule => rule.Field),
    ]);

    /// <summary>The fields of Opportunity that the mapping names.</summary>
    public IReadOnlyList<string> OpportunityFields { get; } =
        Named([mapping.Amount, mapping.Won.Field, mapping.NewBusiness?.Field ?? ""]);

    /// <summary>The fields of Account that the mapping names.</summary>
    public IReadOnlyList<string> AccountFields { get; } = Named(mapping.Patch.Fields);

    /// <summary>User.csv; the name of a role may also be found by its id.</summary>
    public FileShape User => new("User.csv", ["Id", .. UserFields.Where(name => name != RoleName)])
    {
        OneOf = UserFields.Contains(RoleName) ? [[RoleName, "UserRoleId"]] : [],
    };

    /// <summary>Opportunity.csv.</summary>
    public FileShape Opportunity => new(
        "Opportunity.csv", ["Id", "OwnerId", "CreatedDate", "CloseDate", "IsClosed", .. OpportunityFields]);

    /// <summary>Account.csv.</summary>
    public FileShape Account => new("Account.csv", ["Id", .. AccountFields]);

    /// <summary>The file of the organisation's own object for quotas.</summary>
    public FileShape CustomQuota => new(mapping.Quota.ObjectName + ".csv", Named(
    [
        mapping.Quota.Fields.Owner, mapping.Quota.Fields.Amount, mapping.Quota.Fields.Start, mapping.Quota.Fields.End,
    ]));

    private static IReadOnlyList<string> Named(IEnumerable<string> fields) =>
        [.. fields.Where(field => field.Length > 0).Distinct()];
}
