using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Numerics;
using Performix.Analysis.Panel;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class LivePatchIndexTests
{
    private static readonly Task<(SalesFacts Facts, SalesWorld World, Func<int, string> Territory)> NoMoves =
        WorldReading.OfAsync(new WorldPlan(Scenario.NoMoves, 3, 60, 12, LocalOrg.Today));

    [Fact]
    public async Task The_index_ranks_patches_as_they_were_planted()
    {
        var (facts, world, territory) = await NoMoves;
        var planted = world.Truth.SelectMany(t => t.PatchEffects).ToDictionary(e => territory(e.Number), e => e.Effect);

        Assert.All(PanelBuilder.Build(facts).Cohorts, cohort =>
        {
            var patches = IndexOf(cohort).Patches;
            Assert.True(patches.Count >= 25);
            Assert.InRange(
                Correlation.Spearman(
                    [.. patches.Select(p => p.Parts.Total)], [.. patches.Select(p => planted[p.PatchId])]),
                0.6,
                1);
        });
    }

    [Fact]
    public async Task The_index_adds_up_to_about_what_is_booked()
    {
        var (facts, _, _) = await NoMoves;

        Assert.All(PanelBuilder.Build(facts).Cohorts, cohort =>
        {
            var rows = IndexOf(cohort).Rows;
            var booked = cohort.Rows.Where(r => rows.ContainsKey((r.RepId, r.Period))).Sum(r => r.Bookings);
            Assert.InRange(rows.Values.Sum(p => p.Total) / booked, 0.85, 1.15);
        });
    }

    [Fact]
    public async Task Patches_that_nobody_changed_are_measured_all_the_same()
    {
        var (facts, _, _) = await NoMoves;

        var diagnosis = Diagnostician.Diagnose(facts, 1, CancellationToken.None);

        Assert.All(diagnosis.Cohorts, cohort =>
        {
            Assert.DoesNotContain(cohort.Caveats, c => c.Code == CaveatCodes.NoPatchCovariates);
            Assert.InRange(cohort.PatchIndex?.Reliability ?? 0, 0.5, 1);
            Assert.InRange(cohort.PatchIndex?.Coverage ?? 0, 0.6, 1);
            Assert.All(cohort.Patches, p => Assert.True(p.Handed?.Expected.Value > 0));
        });
    }

    private static PatchIndex IndexOf(Cohort cohort) =>
        PatchIndex.Of(cohort, 1) ?? throw new InvalidOperationException($"{cohort.Name} has no index.");
}
