using Performix.Analysis.Facts;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Files;
using Performix.Connectors.Tests.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>What the organisation keeps in files beside its org.</summary>
public sealed class FiledTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    private static readonly FieldMapping ByFile =
        LiveReader.Mapping with { Quota = new QuotaMapping { Source = QuotaSource.File } };

    private string Rep => org.App.Ids.User(org.App.World.Seats[0].Person);

    private string Patch => org.App.Ids.Territory(org.App.World.Seats[0].Patch);

    [Fact]
    public async Task Quotas_come_from_a_file_where_the_mapping_says_so()
    {
        using var folder = new TempFolder().With(
            "quotas.csv", "rep_id,period_start,period_end,quota",
            $"{Rep[..15]},2025-07-01,2025-10-01,120000.50", "005nobody,2025-07-01,2025-10-01,1");

        var facts = await ReadAsync(ByFile, folder);

        var quota = Assert.Single(facts.Quotas);
        Assert.Equal((Rep, 120000.50m), (quota.RepId, quota.Amount.Amount));
        Assert.Contains(facts.Rejected, row => row is { File: "quotas.csv", Line: 3, Field: "rep_id" });
        Assert.Contains(facts.Sources, source => source is { Source: "quotas.csv", Rows: 2, Rejected: 1 });
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named_with_its_key()
    {
        using var folder = new TempFolder();

        var missing = await Assert.ThrowsAsync<InputMissingException>(() => ReadAsync(ByFile, folder));

        Assert.Contains("quota.file", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_staff_tells_who_held_which_patch_where_nothing_better_does()
    {
        using var folder = new TempFolder().With(
            "staff.csv", "rep_id,patch_id,from,to", $"{Rep},{Patch},2024-01-01,2099-01-01");
        var mapping = ByFile with
        {
            Quota = new QuotaMapping { Source = QuotaSource.None },
            Patch = new PatchMapping { History = "staff.csv" },
        };
        org.App.Visibility.Hide("Opportunity", "Territory2Id");

        var facts = await ReadAsync(mapping, folder);
        org.App.Visibility.ShowAll();

        var held = Assert.Single(facts.Assignments, held => held.Provenance == Provenance.Filed);
        Assert.Equal((Rep, Patch, LocalOrg.Today), (held.RepId, held.PatchId, held.To));
        Assert.All(
            facts.Assignments.Where(other => other.RepId == Rep && other.Provenance == Provenance.Assumed),
            other => Assert.True(other.From >= held.To || other.To <= held.From));
    }

    private async Task<SalesFacts> ReadAsync(FieldMapping mapping, TempFolder folder)
    {
        using var reader = LiveReader.Of(org, mapping, ("MappingFile", Path.Combine(folder.Path, "mapping.yaml")));
        return await reader.ReadAsync();
    }
}
