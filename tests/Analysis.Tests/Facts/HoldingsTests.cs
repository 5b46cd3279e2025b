using Performix.Analysis.Facts;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Facts;

public sealed class HoldingsTests
{
    private static readonly DateOnly Monday = new(2025, 9, 29);

    private static readonly Holding Ada = new(HoldingKind.PatchHolder, "P1", "R1", Monday, null);

    [Fact]
    public void What_is_seen_again_goes_on() =>
        Assert.Equal([Ada], Holdings.After([Ada], [Ada with { From = Monday.AddDays(1) }], Monday.AddDays(1)));

    [Fact]
    public void What_is_seen_no_more_ends_and_what_is_new_begins()
    {
        var bo = Ada with { By = "R2" };

        var after = Holdings.After([Ada], [bo], Monday.AddDays(7));

        Assert.Equal([Ada with { To = Monday.AddDays(7) }, bo with { From = Monday.AddDays(7) }], after);
    }

    [Fact]
    public void Who_comes_back_holds_it_a_second_time()
    {
        var gone = Holdings.After([Ada], [], Monday.AddDays(1));

        var back = Holdings.After(gone, [Ada], Monday.AddDays(2));

        Assert.Equal([Ada with { To = Monday.AddDays(1) }, Ada with { From = Monday.AddDays(2) }], back);
    }

    [Fact]
    public void A_second_reading_on_the_same_day_leaves_no_empty_stretch() =>
        Assert.Equal([Ada with { By = "R2" }], Holdings.After([Ada], [Ada with { By = "R2" }], Monday));

    [Fact]
    public void Facts_say_who_holds_what_on_their_day_and_not_who_did()
    {
        var facts = Some.Facts with
        {
            Accounts = [new Account("A1") { OwnerId = "R1", PatchIds = ["P1"] }],
            Assignments = [new("R1", "P1", Monday, null), new("R2", "P1", Monday.AddDays(-90), Monday)],
        };

        Assert.Equal(
            [(HoldingKind.AccountOwner, "R1"), (HoldingKind.AccountPatch, "P1"), (HoldingKind.PatchHolder, "R1")],
            Holdings.Of(facts).Select(held => (held.Kind, held.By)));
    }
}
