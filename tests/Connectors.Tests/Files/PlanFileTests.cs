using Performix.Analysis.Facts;
using Performix.Analysis.Units;
using Performix.Connectors.Files;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Files;

public sealed class PlanFileTests
{
    private static readonly DateOnly Day = new(2025, 1, 1);

    [Fact]
    public void The_sample_has_every_part_in_its_units()
    {
        var plan = PlanFile.Read(Path.Combine(Repository.Root, "samples", "plan.yaml"));

        Assert.Equal(new Money(2_500_000), plan.Targets.Single().Segments["Enterprise"]);
        Assert.Equal(new Share(0.6), plan.Priorities.Single().Share);
        Assert.Equal([0, 0, 0.25, 0.5, 0.75], plan.Ramp.Single().Months.Select(share => share.Value));
        Assert.Equal(new Attrition(Day, new Share(0.2)), plan.Attrition.Single());
        Assert.Equal(new Ratio(1.5), plan.Comp.Single().Accelerators.Single().Times);
        Assert.Equal((new Ratio(3), new Share(0.02)), (plan.Comp.Single().Cap, plan.Comp.Single().Rates["Renewal"]));
        Assert.Equal(new Days(6), plan.SellingDays.Single().PerDeal["New Business"]);
        Assert.Equal(new Money(90_000), plan.UnitCosts.Single().Replacement);
        Assert.Equal(new DateOnly(2025, 4, 10), plan.Changes.Single().Reconciled);
    }

    [Fact]
    public void A_plan_that_says_nothing_has_no_part()
    {
        var plan = Read("targets: []\nramp:\n");

        Assert.Empty(plan.Targets);
        Assert.Empty(plan.Ramp);
    }

    [Theory]
    [InlineData("ramp: [ { months: [0.5] } ]", "ramp.effectiveFrom", "the key is missing")]
    [InlineData("ramp: [ { effectiveFrom: 2025-01-01 } ]", "ramp.months", "a list of shares")]
    [InlineData("ramp: [ { effectiveFrom: 2025-01-01, months: [50] } ]", "ramp.months", "not within 0 to 1")]
    [InlineData("ramp: [ { effectiveFrom: 1.1.2025, months: [0.5] } ]", "ramp.effectiveFrom", "not a date")]
    [InlineData("ramps: []", "ramps", "is 'ramp' meant?")]
    [InlineData("attrition: [ { effectiveFrom: 2025-01-01, anual: 0, yearly: 0 } ]", "attrition.anual", "known are")]
    [InlineData("targets: [ { effectiveFrom: 2025-01-01 } ]", "targets.total", "the key is missing")]
    [InlineData("targets: [ { effectiveFrom: 2025-01-01, total: -1 } ]", "targets.total", "is below 0")]
    [InlineData("changes: [ { effectiveFrom: 2025-01-01, part: quotas } ]", "changes.part", "is 'quota' meant?")]
    public void A_fault_is_named_with_its_key(string yaml, string key, string reason)
    {
        var fault = Assert.Single(Assert.Throws<InputUnusableException>(() => Read(yaml)).Faults);

        Assert.Equal((1, key), (fault.Line, fault.Field));
        Assert.Contains(reason, fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ramp_of_a_role_goes_before_the_one_for_all_and_the_latest_in_effect_holds()
    {
        var plan = Read("""
            ramp:
              - { effectiveFrom: 2025-07-01, months: [0.3] }
              - { effectiveFrom: 2025-01-01, months: [0.1] }
              - { effectiveFrom: 2025-01-01, role: AE, months: [0.2] }
            """);

        Assert.Equal(0.2, plan.RampFor("AE", new DateOnly(2025, 8, 1))?.ShareAt(0).Value);
        Assert.Equal(0.3, plan.RampFor("AM", new DateOnly(2025, 8, 1))?.ShareAt(0).Value);
        Assert.Equal(0.1, plan.RampFor("", new DateOnly(2025, 6, 30))?.ShareAt(0).Value);
        Assert.Equal(Share.One, plan.RampFor("AE", Day)?.ShareAt(1));
        Assert.Null(plan.RampFor("AM", new DateOnly(2024, 12, 31)));
    }

    private static Plan Read(string yaml)
    {
        using var folder = new TempFolder().WithText("plan.yaml", yaml);
        return PlanFile.Read(Path.Combine(folder.Path, "plan.yaml"));
    }
}
