using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Tests.Models;

namespace Performix.Analysis.Tests.Diagnosis;

public sealed class PatchIndexGateTests
{
    [Fact]
    public void Too_few_described_accounts_withhold_the_verdict()
    {
        var bare = Territory.Six.Accounts.Select((a, at) => at % 2 == 0 ? a with { Industry = "" } : a);

        var cohort = Diagnose(Territory.Six with { Accounts = [.. bare] });

        Assert.Equal(VerdictCall.Insufficient, cohort.Verdict?.Call);
        Assert.Contains(cohort.Verdict!.Grounds, g => g is { Code: "COVERAGE_LOW", Value: 0.5 }); // it has quotas
    }

    [Fact]
    public void Patches_that_cannot_be_told_apart_by_their_accounts_withhold_the_verdict()
    {
        var alike = Territory.Empty;
        foreach (var rep in new[] { "A", "B", "C" })
        {
            alike = alike.WithRep(rep, 4).WithAccounts(rep, 10, Territory.Shop).WithWin(rep, 0, 1000m, -1);
        }

        Assert.Contains(Diagnose(alike).Verdict!.Grounds, g => g.Code == "INDEX_UNRELIABLE"); // it has quotas
    }

    [Fact]
    public void A_good_index_closes_no_gate_and_shows_its_parts()
    {
        var cohort = Diagnose(Territory.Six);

        Assert.DoesNotContain(cohort.Verdict!.Grounds, g => g.Code is "COVERAGE_LOW" or "INDEX_UNRELIABLE");
        Assert.All(cohort.Patches, p => Assert.Equal(
            p.Handed!.Expected.Value, // every patch has accounts
            p.Handed.TerritoryPotential + p.Handed.LeadQuality + p.Handed.AccountMix,
            6));
    }

    [Fact]
    public void What_the_index_takes_for_granted_is_said()
    {
        var codes = Diagnose(Territory.Six).Caveats.Select(c => c.Code).ToArray();

        Assert.Contains(CaveatCodes.IndexProjected, codes);
        Assert.Contains(CaveatCodes.IndexAllPeriods, codes);
    }

    private static CohortDiagnosis Diagnose(SalesFacts facts) =>
        Assert.Single(Diagnostician.Diagnose(facts, 1, CancellationToken.None).Cohorts);
}
