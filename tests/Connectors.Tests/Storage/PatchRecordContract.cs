using Performix.Analysis.Facts;
using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>The record of who held what, on either store.</summary>
public abstract class PatchRecordContract(StorageBed bed) : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2025, 9, 29, 5, 0, 0, TimeSpan.Zero);

    private PatchRecord Record => new(bed.Snapshots());

    [Fact]
    public async Task Before_the_first_reading_there_is_nothing() => Assert.Empty(await Record.ReadAsync(default));

    [Fact]
    public async Task A_move_between_two_readings_ends_one_holding_and_begins_another()
    {
        await Record.AddAsync(Facts(Monday, "R1"), default);
        await Record.AddAsync(Facts(Monday.AddDays(1), "R2"), default);

        var day = DateOnly.FromDateTime(Monday.UtcDateTime);
        Assert.Equal(
            [
                new Holding(HoldingKind.AccountOwner, "A1", "R1", day, day.AddDays(1)),
                new Holding(HoldingKind.AccountOwner, "A1", "R2", day.AddDays(1), null),
                new Holding(HoldingKind.AccountPatch, "A1", "East\t· SMB", day, null),
                new Holding(HoldingKind.PatchHolder, "East\t· SMB", "R1", day, day.AddDays(1)),
                new Holding(HoldingKind.PatchHolder, "East\t· SMB", "R2", day.AddDays(1), null),
            ],
            await Record.ReadAsync(default));
    }

    [Fact]
    public async Task A_reading_that_sees_none_of_a_kind_ends_nothing_of_it()
    {
        await Record.AddAsync(Facts(Monday, "R1"), default);
        await Record.AddAsync(Facts(Monday.AddDays(1), "R2") with { Accounts = [] }, default);

        var held = await Record.ReadAsync(default);

        Assert.All(held.Where(one => one.Kind != HoldingKind.PatchHolder), one => Assert.Null(one.To));
        Assert.Equal(["R1", "R2"], held.Where(one => one.Kind == HoldingKind.PatchHolder).Select(one => one.By));
    }

    [Fact]
    public async Task A_reading_that_is_cut_off_while_it_is_stored_leaves_what_was_known()
    {
        await Record.AddAsync(Facts(Monday, "R1"), default);
        await bed.SaveInterruptedAsync(new Snapshot("patch-history", Monday.AddDays(1), new byte[10]));

        Assert.All(await Record.ReadAsync(default), held => Assert.Null(held.To));
    }

    public void Dispose()
    {
        bed.Dispose();
        GC.SuppressFinalize(this);
    }

    private static SalesFacts Facts(DateTimeOffset asOf, string rep) => new()
    {
        AsOf = asOf,
        Accounts = [new Account("A1") { OwnerId = rep, PatchIds = ["East\t· SMB"] }],
        Assignments = [new Assignment(rep, "East\t· SMB", new DateOnly(2025, 1, 1), null)],
    };
}
