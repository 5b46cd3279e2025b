using System.Globalization;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>Opportunities and the stages they go through.</summary>
internal static class OpportunityObjects
{
    public static IEnumerable<Table> Of(OrgSource org)
    {
        yield return new StoredTable(Opportunity(org), org.World.Deals);
        yield return new StoredTable(OpportunityStage(), Stages.All);
    }

    private static ObjectSpec Opportunity(OrgSource org) =>
        new("Opportunity", "006", [.. Core(org), .. Derived(org), .. Closing(org)]);

    private static FieldSpec[] Core(OrgSource org) =>
    [
        Id<Deal>(d => org.Ids.Opportunity(d.Number)),
        Text<Deal>("Name", d => string.Create(
            CultureInfo.InvariantCulture, $"{org.World.Accounts[d.Account].Name} - {d.Number}")),
        Link<Deal>("AccountId", "Account", d => org.Ids.Account(d.Account)),
        Link<Deal>("OwnerId", "User", d => org.Ids.User(d.Owner)),
        Date<Deal>("CloseDate", d => d.Close),
        Pick<Deal>("StageName", d => d.Stage),
        Flag<Deal>("IsWon", d => d.State == DealState.Won),
        Flag<Deal>("IsClosed", d => d.State != DealState.Open),
        Money<Deal>("Amount", d => d.Amount),
        Pick<Deal>("Type", d => d.Type),
        Pick<Deal>("LeadSource", d => d.Source),
        Link<Deal>("Territory2Id", "Territory2", d => org.Ids.Territory(d.Patch)),
        Link<Deal>("CampaignId", "Campaign", _ => null),
        Flag<Deal>("IsDeleted", d => d.IsDeleted),
    ];

    private static FieldSpec[] Derived(OrgSource org) =>
    [
        Percent<Deal>("Probability", d => Stages.Of(d.Stage).Probability),
        Money<Deal>("ExpectedRevenue", d => d.Amount * Stages.Of(d.Stage).Probability / 100),
        Pick<Deal>("ForecastCategory", d => Stages.Of(d.Stage).ForecastCategory),
        Pick<Deal>("ForecastCategoryName", d => Spaced(Stages.Of(d.Stage).ForecastCategory)),
        Int<Deal>("FiscalYear", d => d.Close.Year),
        Int<Deal>("FiscalQuarter", d => Quarter.Containing(d.Close).Number),
        Text<Deal>("Fiscal", d => string.Create(
            CultureInfo.InvariantCulture, $"{d.Close.Year} {Quarter.Containing(d.Close).Number}")),
        Int<Deal>("PushCount", d => (int)(Dice.Hash(d.Number, 21) % 3)),
        Flag<Deal>("HasOpenActivity", d => d.State == DealState.Open && d.IsLogged),
        Date<Deal>("LastActivityDate", d => d.IsLogged ? Earlier(d.Close, org.Clock.Today) : null),
    ];

    private static FieldSpec[] Closing(OrgSource org) =>
    [
        Moment<Deal>("LastStageChangeDate", d => org.Clock.On(Changed(org, d), d.Number)),
        .. Stamps<Deal>(
            d => org.Clock.On(d.Created, d.Number),
            d => org.Clock.On(Changed(org, d), d.Number),
            d => org.Ids.User(d.Creator)),
    ];

    private static ObjectSpec OpportunityStage() => new("OpportunityStage", "01J",
    [
        Id<Stage>(stage => SfId.Of("01J", Place(stage))),
        Text<Stage>("MasterLabel", stage => stage.Name),
        Text<Stage>("ApiName", stage => stage.Name),
        Flag<Stage>("IsActive", _ => true),
        Flag<Stage>("IsClosed", stage => stage.IsClosed),
        Flag<Stage>("IsWon", stage => stage.IsWon),
        Int<Stage>("SortOrder", stage => Place(stage)),
        Percent<Stage>("DefaultProbability", stage => stage.Probability),
        Pick<Stage>("ForecastCategory", stage => stage.ForecastCategory),
        Pick<Stage>("ForecastCategoryName", stage => Spaced(stage.ForecastCategory)),
    ]);

    private static int Place(Stage stage) => Stages.All.Index().First(entry => entry.Item == stage).Index + 1;

    /// <summary>Closed ones were last written when they closed, open ones within three weeks.</summary>
    private static DateOnly Changed(OrgSource org, Deal deal)
    {
        if (deal.State != DealState.Open)
        {
            return deal.Close;
        }

        var recent = org.Clock.Today.AddDays(-(int)(Dice.Hash(deal.Number, 8) % 21));
        return recent > deal.Created ? recent : deal.Created;
    }

    private static string Spaced(string category) => category switch
    {
        "BestCase" => "Best Case",
        "Forecast" => "Commit",
        _ => category,
    };

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
