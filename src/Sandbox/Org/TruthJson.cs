using System.Text.Json.Nodes;
using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org;

/// <summary>The planted truth as JSON, people and patches by their ids in the org.</summary>
public static class TruthJson
{
    public static string Write(SalesWorld world) => Build(world).ToJsonString();

    public static JsonObject Build(SalesWorld world)
    {
        var ids = new OrgIds(world);
        return new JsonObject
        {
            ["scenario"] = world.Plan.Scenario.ToString().ToLowerInvariant(),
            ["seed"] = world.Plan.Seed,
            ["reps"] = world.Plan.Reps,
            ["quarters"] = world.Plan.Quarters,
            ["today"] = SfText(world.Plan.Today),
            ["cohorts"] = new JsonArray([.. world.Truth.Select(truth => Cohort(truth, ids))]),
        };
    }

    private static JsonObject Cohort(CohortTruth truth, OrgIds ids) => new()
    {
        ["name"] = truth.Name,
        ["role"] = truth.Role,
        ["segment"] = truth.Segment,
        ["repQuarters"] = truth.RepQuarters,
        ["moves"] = truth.Moves,
        ["patchShare"] = Math.Round(truth.PatchShare, 4),
        ["systematicShare"] = Math.Round(truth.SystematicShare, 4),
        ["label"] = truth.Label,
        ["expectedCall"] = truth.ExpectedCall,
        ["expectedTier"] = truth.ExpectedTier,
        ["swap"] = new JsonObject
        {
            ["top"] = ids.User(truth.Swap.Top),
            ["bottomPatch"] = ids.Territory(truth.Swap.BottomPatch),
            ["topInBottom"] = Math.Round(truth.Swap.TopInBottom, 4),
            ["bottom"] = ids.User(truth.Swap.Bottom),
            ["topPatch"] = ids.Territory(truth.Swap.TopPatch),
            ["bottomInTop"] = Math.Round(truth.Swap.BottomInTop, 4),
        },
        ["repEffects"] = Effects(truth.RepEffects, ids.User),
        ["patchEffects"] = Effects(truth.PatchEffects, ids.Territory),
    };

    private static JsonArray Effects(IEnumerable<PlantedEffect> effects, Func<int, string> id) =>
    [
        .. effects.Select(effect => new JsonObject
        {
            ["id"] = id(effect.Number),
            ["name"] = effect.Name,
            ["effect"] = Math.Round(effect.Effect, 4),
        }),
    ];

    private static string SfText(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
