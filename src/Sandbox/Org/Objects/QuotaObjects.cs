using System.Globalization;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// Quotas, the fiscal periods they are for, and the roll-up rows of the managers among them.
/// </summary>
internal static class QuotaObjects
{
    public static IEnumerable<Table> Of(OrgSource org)
    {
        var quotas = org.World.Quotas.Select(quota => new QuotaRow(
            quota.Number, quota.Person, quota.Quarter, quota.Amount, org.Ids.Territory(quota.Patch)));
        yield return new StoredTable(Quota(org), quotas.Concat(RollUps(org)));
        yield return new StoredTable(ForecastingType(org), ["Opportunity Revenue"]);
        yield return new StoredTable(Period(org), Quarters(org.World).Cast<object>());
        var years = Quarters(org.World).Select(quarter => quarter.Year).Distinct();
        yield return new StoredTable(FiscalYear(), years.Cast<object>());
    }

    private static IEnumerable<QuotaRow> RollUps(OrgSource org)
    {
        var world = org.World;
        var next = world.Quotas.Count;
        return world.Quotas
            .GroupBy(quota => (quota.Quarter, world.Patches[quota.Patch].Region))
            .Select(team => new QuotaRow(
                next++,
                world.Regions[team.Key.Region].Manager,
                team.Key.Quarter,
                team.Sum(quota => quota.Amount),
                org.Ids.RegionTerritory(team.Key.Region)));
    }

    private static ObjectSpec Quota(OrgSource org) => new("ForecastingQuota", "0J9",
    [
        Id<QuotaRow>(q => SfId.Of("0J9", q.Number)),
        Link<QuotaRow>("QuotaOwnerId", "User", q => org.Ids.User(q.Person)),
        Money<QuotaRow>("QuotaAmount", q => q.Amount),
        Number<QuotaRow>("QuotaQuantity", _ => null),
        Flag<QuotaRow>("IsAmount", _ => true),
        Flag<QuotaRow>("IsQuantity", _ => false),
        Date<QuotaRow>("StartDate", q => q.Quarter.Start),
        Link<QuotaRow>("PeriodId", "Period", q => org.Ids.Period(q.Quarter)),
        Link<QuotaRow>("ForecastingTypeId", "ForecastingType", _ => org.Ids.ForecastingType),
        Link<QuotaRow>("Territory2Id", "Territory2", q => q.Territory),
        Pick<QuotaRow>("ProductFamily", _ => null),
        .. Stamps<QuotaRow>(
            q => org.Clock.On(q.Quarter.Start.AddDays(-20), q.Number),
            q => org.Clock.On(q.Quarter.Start.AddDays(-20), q.Number),
            _ => org.Ids.Integration),
    ]);

    private static ObjectSpec ForecastingType(OrgSource org) => new("ForecastingType", "0Db",
    [
        Id<string>(_ => org.Ids.ForecastingType),
        Text<string>("DeveloperName", name => name.Replace(" ", "", StringComparison.Ordinal)),
        Text<string>("MasterLabel", name => name),
        Flag<string>("IsActive", _ => true),
        Flag<string>("IsAmount", _ => true),
        Flag<string>("IsQuantity", _ => false),
    ]);

    private static ObjectSpec Period(OrgSource org) => new("Period", "026",
    [
        Id<Quarter>(org.Ids.Period),
        Pick<Quarter>("Type", _ => "Quarter"),
        Date<Quarter>("StartDate", q => q.Start),
        Date<Quarter>("EndDate", q => q.End.AddDays(-1)),
        Int<Quarter>("Number", q => q.Number),
        Link<Quarter>("FiscalYearSettingsId", "FiscalYearSettings", q => SfId.Of("022", q.Year)),
        Text<Quarter>("FullyQualifiedLabel", q =>
            string.Create(CultureInfo.InvariantCulture, $"FQ{q.Number} FY {q.Year}")),
        Flag<Quarter>("IsForecastPeriod", _ => true),
        Moment<Quarter>("SystemModstamp", q => org.Clock.On(q.Start.AddYears(-1), q.Number)),
    ]);

    private static ObjectSpec FiscalYear() => new("FiscalYearSettings", "022",
    [
        Id<int>(year => SfId.Of("022", year)),
        Text<int>("Name", year => year.ToString(CultureInfo.InvariantCulture)),
        Date<int>("StartDate", year => new DateOnly(year, 1, 1)),
        Date<int>("EndDate", year => new DateOnly(year, 12, 31)),
        Flag<int>("IsStandardYear", _ => true),
    ]);

    /// <summary>The closed quarters, the open one and the four after it.</summary>
    private static IEnumerable<Quarter> Quarters(SalesWorld world) =>
        Enumerable.Range(0, world.Plan.Quarters + 5).Select(world.FirstQuarter.Plus);

    private sealed record QuotaRow(int Number, int Person, Quarter Quarter, decimal Amount, string Territory);
}
