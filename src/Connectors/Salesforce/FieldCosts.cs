namespace Performix.Connectors.Salesforce;

/// <summary>Which findings fall away with a field that is read only where it can be seen.</summary>
internal static class FieldCosts
{
    private static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Costs =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["User.Name"] = ["names of people"],
            ["User.Email"] = ["answers to people by their e-mail address"],
            ["Opportunity.AccountId"] = ["opportunities by account", "patch touched"],
            ["Opportunity.CreatedById"] = ["self-generated against inherited business"],
            ["Opportunity.StageName"] = ["opportunities by stage"],
            ["Opportunity.Type"] = ["opportunities by product"],
            ["Opportunity.LeadSource"] = ["opportunities by lead source"],
            ["Opportunity.Territory2Id"] = ["patch of an opportunity whose account is in several"],
            ["Account.Type"] = ["account mix"],
            ["Account.Industry"] = ["account mix"],
            ["Account.AnnualRevenue"] = ["patch index from accounts"],
            ["Account.NumberOfEmployees"] = ["patch index from accounts"],
            ["Account.CreatedDate"] = ["accounts that a patch had at the time"],
            ["ForecastingQuota.Territory2Id"] = ["who held which patch in past quarters"],
            ["ForecastingQuota.Period.StartDate"] = ["ends of quotas as the org has them"],
            ["ForecastingQuota.Period.EndDate"] = ["ends of quotas as the org has them"],
            ["ForecastingQuota.ForecastingTypeId"] = ["quotas of several forecasting types told apart"],
            ["Territory2.Name"] = ["names of patches"],
            ["Territory2.Territory2Model.State"] = ["territories of the active model told from planned ones"],
            ["UserTerritory2Association.IsActive"] = ["people told from those who have left a patch"],
            ["Task.TaskSubtype"] = ["calls and e-mails told apart by subtype"],
            ["Task.Type"] = ["calls and e-mails told apart by type"],
            ["Lead.LeadSource"] = ["leads by source"],
            ["Lead.IsConverted"] = ["converted leads"],
            ["Lead.Rating"] = ["lead quality as a part of the patch"],
        };

    /// <summary>What falls away; empty where nothing does.</summary>
    /// <param name="field">The field with its object, <c>Lead.Rating</c>.</param>
    public static IReadOnlyList<string> Of(string field) => Costs.GetValueOrDefault(field) ?? [];
}
