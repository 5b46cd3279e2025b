using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Files.Exports;

/// <summary>Reads a folder of Salesforce exports: one CSV file an object, as Data Loader or the Bulk API
/// writes it.</summary>
internal sealed class ExportFolder(Intake intake, FieldMapping mapping)
{
    private readonly ExportShapes shapes = new(mapping);

    /// <summary>What is not there although nothing can be read without it.</summary>
    public IEnumerable<InputFault> Lacking() => new[] { shapes.User, shapes.Opportunity }
        .Where(shape => !intake.Has(shape))
        .Select(shape => new InputFault(shape.Name, 0, "", "the file is missing; it is required"));

    /// <summary>Reads everything; AsOf is still to be set.</summary>
    public SalesFacts Read()
    {
        var facts = new FactReader(mapping).Read(Rows(), default);
        intake.RequireRows(shapes.User);
        intake.RequireRows(shapes.Opportunity);
        var hasUsers = intake.Has(shapes.User) && !intake.Spoilt(shapes.User);
        intake.ThrowIfUnusable(hasUsers ? facts.Rejected : []);
        return facts with
        {
            Rejected = [.. intake.Rejected, .. facts.Rejected],
            Sources = [.. intake.Sources.Select(source => Whole(source, facts))],
        };
    }

    /// <summary>The rows of a file with the rejections of both steps: as a record, and as a row.</summary>
    private static SourceCount Whole(SourceCount source, SalesFacts facts) => source with
    {
        Rejected = source.Rejected
            + (facts.Sources.FirstOrDefault(count => count.Source == source.Source)?.Rejected ?? 0),
    };

    private OrgRows Rows() => WithFiled(new OrgRows
    {
        Suffix = ".csv",
        Users = Filled<UserRow>(shapes.User, shapes.UserFields),
        UserRoles = Of<UserRoleRow>(ExportShapes.UserRole),
        Opportunities = Filled<OpportunityRow>(shapes.Opportunity, shapes.OpportunityFields),
        Accounts = Of<AccountRow>(shapes.Account, shapes.AccountFields),
        Leads = Of<LeadRow>(ExportShapes.Lead, [mapping.LeadQuality.Field]),
        Tasks = Of<TaskRow>(ExportShapes.Task, ActivityFields("Task")),
        Events = Of<EventRow>(ExportShapes.Event, ActivityFields("Event")),
        Quotas = mapping.Quota.Source == QuotaSource.Custom ? CustomQuotas() : Of<ForecastingQuotaRow>(
            ExportShapes.Quota, ["ForecastingType.DeveloperName"]),
        OwnerChanges = Of<AccountHistoryRow>(ExportShapes.OwnerChange, "Field"),
        OpportunityOwners = Of<OpportunityFieldHistoryRow>(ExportShapes.OpportunityOwner, "Field"),
        Periods = Of<PeriodRow>(ExportShapes.Period),
        Territories = Of<Territory2Row>(ExportShapes.Territory),
        TerritoryModels = Of<Territory2ModelRow>(ExportShapes.TerritoryModel),
        UserTerritories = Of<UserTerritory2AssociationRow>(ExportShapes.UserTerritory),
        ObjectTerritories = Of<ObjectTerritory2AssociationRow>(ExportShapes.ObjectTerritory),
        Splits = Of<OpportunitySplitRow>(ExportShapes.Split),
        SplitTypes = Of<OpportunitySplitTypeRow>(ExportShapes.SplitType),
        Currencies = Of<CurrencyTypeRow>(ExportShapes.Currency),
        DatedRates = Of<DatedConversionRateRow>(ExportShapes.DatedRate),
    });

    private OrgRows WithFiled(OrgRows rows)
    {
        var filed = Filed();
        return rows with { FiledQuotas = filed.Quotas, FiledHolders = filed.Holders };
    }

    private List<string> ActivityFields(string name) =>
    [
        .. mapping.Activity.Calls.Concat(mapping.Activity.Demos).Concat(mapping.Activity.Emails)
            .Where(rule => rule.ObjectName == name)
            .Select(rule => rule.Rule?.Field ?? "")
            .Where(field => field.Length > 0),
    ];

    /// <summary>The rows of an object; null where its file is not there or the mapping switches it off.</summary>
    private IEnumerable<T>? Of<T>(FileShape shape, params IReadOnlyList<string> more)
        where T : OrgRow, new() =>
        intake.Has(shape) && mapping.Reads(Path.GetFileNameWithoutExtension(shape.Name))
            ? Filled<T>(shape, more)
            : null;

    private IEnumerable<T> Filled<T>(FileShape shape, IReadOnlyList<string> more)
        where T : OrgRow, new()
    {
        var filler = new RowFiller<T>(more);
        return intake.Stream(shape, filler.Fill);
    }

    private IEnumerable<ForecastingQuotaRow>? CustomQuotas()
    {
        var (shape, fields) = (shapes.CustomQuota, mapping.Quota.Fields);
        return !intake.Has(shape) ? null : intake.Stream(shape, row => new ForecastingQuotaRow
        {
            Id = row.TextOrNull("Id"),
            Line = row.Line,
            IsDeleted = row.Flag("IsDeleted"),
            QuotaOwnerId = row.TextOrNull(fields.Owner),
            QuotaAmount = row.Number(fields.Amount),
            StartDate = row.Date(fields.Start),
            EndDate = fields.End.Length > 0 ? row.Date(fields.End) : null,
            Territory2Id = fields.Patch.Length > 0 ? row.TextOrNull(fields.Patch) : null,
            CurrencyIsoCode = row.TextOrNull("CurrencyIsoCode"),
        });
    }

    /// <summary>The files that come beside the objects, whose reps are users.</summary>
    private FiledFacts Filed() =>
        FiledInput.Read(intake, mapping, intake.Distinct(shapes.User, row => row.Text("Id")));
}
