using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Files;
using Performix.Connectors.Tests.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>A proposed mapping is loaded as it is, and reads the org.</summary>
public sealed class MappingProposalTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    public void Dispose() => org.App.Visibility.ShowAll();

    [Fact]
    public async Task It_reads_the_org_as_a_mapping_made_by_hand_does()
    {
        using var byHand = LiveReader.Of(org);
        using var proposed = LiveReader.Of(org, await ProposeAsync());

        var facts = await proposed.ReadAsync();

        Assert.Equal(LiveReader.Text(await byHand.ReadAsync()), LiveReader.Text(facts));
    }

    [Fact]
    public async Task What_the_org_does_not_have_is_proposed_otherwise_and_said()
    {
        org.App.Visibility.Hide("ForecastingQuota");
        org.App.Visibility.Hide("Territory2Model");
        org.App.Visibility.Hide("User", "Role__c");

        var mapping = await ProposeAsync();

        Assert.Equal(QuotaSource.None, mapping.Quota.Source);
        Assert.NotEqual(PatchMode.Territory2, mapping.Patch.Mode);
        Assert.Equal("UserRole.Name", mapping.Role);
    }

    [Fact]
    public async Task It_says_what_each_choice_was_made_of()
    {
        using var reader = LiveReader.Of(org);

        var text = await reader.Get<MappingProposal>().WriteAsync(CancellationToken.None);

        Assert.Contains("# Quotas of forecasting are in sight.", text, StringComparison.Ordinal);
        Assert.Contains("# There is an active territory model.", text, StringComparison.Ordinal);
    }

    private async Task<FieldMapping> ProposeAsync()
    {
        using var reader = LiveReader.Of(org);
        var text = await reader.Get<MappingProposal>().WriteAsync(CancellationToken.None);
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "mapping.yaml");
        await File.WriteAllTextAsync(file, text);
        return MappingFile.Read(file);
    }
}
