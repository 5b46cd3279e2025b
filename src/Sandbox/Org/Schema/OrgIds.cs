using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Schema;

/// <summary>Which id stands for which thing of the world.</summary>
public sealed class OrgIds(SalesWorld world)
{
    /// <summary>The one active territory model.</summary>
    public string Model { get; } = SfId.Of("0MA", 1);

    public string ForecastingType { get; } = SfId.Of("0Db", 1);

    public string Queue { get; } = SfId.Of("00G", 1);

    public string Organization { get; } = SfId.Of("00D", 1);

    /// <summary>The user behind the API client and the automations.</summary>
    public string Integration { get; } =
        SfId.Of("005", world.People.First(person => person.Kind == PersonKind.Integration).Number);

    public string User(int person) => SfId.Of("005", person);

    public string Account(int account) => SfId.Of("001", account);

    public string Opportunity(int deal) => SfId.Of("006", deal);

    public string Lead(int lead) => SfId.Of("00Q", lead);

    public string Contact(int account, int place) => SfId.Of("003", ((long)account * 4) + place);

    public string Territory(int patch) => SfId.Of("0MI", patch);

    /// <summary>The territory above the patches of a region.</summary>
    public string RegionTerritory(int region) => SfId.Of("0MI", world.Patches.Count + region);

    public string Role(int role) => SfId.Of("00E", role);

    public string Profile(int profile) => SfId.Of("00e", profile);

    public string Period(Quarter quarter) => SfId.Of("026", (quarter.Year * 4) + quarter.Number);
}
