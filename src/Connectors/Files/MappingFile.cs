using Performix.Connectors.Files.Yaml;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files;

/// <summary>Reads a mapping from YAML. A key left out keeps its default; one that is not known is a fault.</summary>
public static class MappingFile
{
    private static readonly string[] Objects =
    [
        "Opportunity", "User", "Account", "Lead", "Task", "Event", "ForecastingQuota", "Territory2",
        "UserTerritory2Association", "ObjectTerritory2Association", "OpportunityContactRole", "OpportunityHistory",
        "OpportunityFieldHistory", "OpportunitySplit", "OpportunitySplitType", "AccountHistory", "Contact", "UserRole",
        "Period", "Territory2Model", "CurrencyType", "DatedConversionRate",
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="fiscalYearStartMonth">The month the fiscal year starts in, where the file names none.</param>
    /// <exception cref="InputMissingException">There is no such file.</exception>
    /// <exception cref="InputUnusableException">The file has faults; all are named with line and key.</exception>
    public static FieldMapping Read(string path, int fiscalYearStartMonth = 1) =>
        YamlFile.Read(path, map => ToMapping(map, fiscalYearStartMonth));

    private static FieldMapping ToMapping(YamlMap map, int fiscalYearStartMonth)
    {
        var standard = FieldMapping.Default;
        var newBusiness = map.Map("newBusiness", MappingRules.ToRule, new FieldRule("", []));
        return new FieldMapping
        {
            Amount = map.Word("amount", standard.Amount),
            Won = map.Map("won", MappingRules.ToRule, standard.Won),
            NewBusiness = newBusiness.Field.Length > 0 ? newBusiness : null,
            Quota = map.Map("quota", ToQuota, standard.Quota),
            Patch = map.Map("patch", ToPatch, standard.Patch),
            Role = map.Word("role", standard.Role),
            Segment = map.Word("segment", standard.Segment),
            Population = map.Map("population", ToPopulation, standard.Population),
            StartDate = map.Word("startDate", standard.StartDate),
            EndDate = map.Word("endDate", standard.EndDate),
            Activity = map.Map("activity", ToActivity, standard.Activity),
            LeadQuality = map.Map("leadQuality", ToLeadQuality, standard.LeadQuality),
            FiscalYearStartMonth = map.Text("fiscalYearStartMonth")?.Whole(1, 12) ?? fiscalYearStartMonth,
            Currencies = map.Map("currencies", ToCurrencies, standard.Currencies),
            Splits = map.Choice("splits", standard.Splits),
            SwitchedOff = map.Map("objects", ToSwitchedOff, []),
        };
    }

    private static QuotaMapping ToQuota(YamlMap map)
    {
        var standard = new QuotaMapping();
        return new QuotaMapping
        {
            Source = map.Choice("source", standard.Source),
            ObjectName = map.Word("object", standard.ObjectName),
            Fields = map.Map("fields", ToQuotaFields, standard.Fields),
            FileName = map.Word("file", standard.FileName),
            ForecastingType = map.Word("forecastingType", standard.ForecastingType),
        };
    }

    private static QuotaFields ToQuotaFields(YamlMap map)
    {
        var standard = new QuotaFields();
        return new QuotaFields
        {
            Owner = map.Word("owner", standard.Owner),
            Amount = map.Word("amount", standard.Amount),
            Start = map.Word("start", standard.Start),
            End = map.Word("end", standard.End),
            Patch = map.Word("patch", standard.Patch),
        };
    }

    private static PatchMapping ToPatch(YamlMap map)
    {
        var patch = new PatchMapping
        {
            Mode = map.Choice("mode", PatchMode.Territory2),
            Fields = map.Texts("fields"),
            History = map.Word("history", ""),
        };
        if (patch.Mode == PatchMode.Fields && patch.Fields.Count == 0)
        {
            map.Fault("fields", "the mode 'fields' needs at least one field of Account");
        }

        return patch;
    }

    private static PopulationMapping ToPopulation(YamlMap map) => new()
    {
        Include = map.Maps("include", MappingRules.ToRule, []),
        Exclude = map.Maps("exclude", MappingRules.ToRule, []),
    };

    private static ActivityMapping ToActivity(YamlMap map) => map.Map("classes", ToClasses, new ActivityMapping());

    private static ActivityMapping ToClasses(YamlMap map)
    {
        var standard = new ActivityMapping();
        return new ActivityMapping
        {
            Calls = map.Maps("calls", MappingRules.ToActivityRule, standard.Calls),
            Demos = map.Maps("demos", MappingRules.ToActivityRule, standard.Demos),
            Emails = map.Maps("emails", MappingRules.ToActivityRule, standard.Emails),
        };
    }

    private static LeadQualityMapping ToLeadQuality(YamlMap map)
    {
        var standard = new LeadQualityMapping();
        return new LeadQualityMapping
        {
            Field = map.Word("field", standard.Field),
            Scores = map.Map("scores", scores => scores.ByWord(text => (double?)text.Number()), standard.Scores),
        };
    }

    private static CurrencyMapping ToCurrencies(YamlMap map) => new()
    {
        Corporate = map.Word("corporate", "").ToUpperInvariant(),
        Rates = map.Map("rates", rates => rates.ByWord(text => text.Number(0.000001m)), []),
    };

    private static IReadOnlyList<string> ToSwitchedOff(YamlMap map) =>
        [.. Objects.Where(name => map.Text(name)?.Flag() == false).Order(StringComparer.Ordinal)];
}
