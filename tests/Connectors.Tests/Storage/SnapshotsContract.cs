using System.Text;
using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>What every store of snapshots keeps to.</summary>
public abstract class SnapshotsContract(StorageBed bed) : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2025, 9, 29, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Nothing_is_known_before_the_first_snapshot()
    {
        Assert.Null(await bed.Snapshots().LatestAsync("diagnosis", default));
        Assert.Null(await bed.Snapshots().AtAsync("diagnosis", Monday, default));
        Assert.Empty(await bed.Snapshots().HistoryAsync("diagnosis", 10, default));
    }

    [Fact]
    public async Task Another_instance_reads_what_was_saved()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "{\"a\":1}"), default);

        var read = await bed.Snapshots().LatestAsync("diagnosis", default);

        Assert.Equal(("diagnosis", Monday, "{\"a\":1}"), Words(read));
    }

    [Fact]
    public async Task The_latest_is_the_newest_by_its_data_not_by_its_saving()
    {
        await bed.Snapshots().SaveAsync(Of(Monday.AddDays(1), "tuesday"), default);
        await bed.Snapshots().SaveAsync(Of(Monday, "monday"), default);

        Assert.Equal("tuesday", Words(await bed.Snapshots().LatestAsync("diagnosis", default)).Text);
    }

    [Fact]
    public async Task At_a_moment_the_newest_that_is_not_newer_counts()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "monday"), default);
        await bed.Snapshots().SaveAsync(Of(Monday.AddDays(2), "wednesday"), default);

        var texts = new List<string>();
        var wednesday = Monday.AddDays(2);
        foreach (var moment in new[] { Monday, wednesday.AddTicks(-1), wednesday, Monday.AddDays(9) })
        {
            texts.Add(Words(await bed.Snapshots().AtAsync("diagnosis", moment, default)).Text);
        }

        Assert.Equal(["monday", "monday", "wednesday", "wednesday"], texts);
        Assert.Null(await bed.Snapshots().AtAsync("diagnosis", Monday.AddTicks(-1), default));
    }

    [Fact]
    public async Task A_moment_is_the_same_in_every_offset()
    {
        await bed.Snapshots().SaveAsync(Of(Monday.ToOffset(TimeSpan.FromHours(9)), "x"), default);

        Assert.Equal(Monday, (await bed.Snapshots().AtAsync("diagnosis", Monday, default))?.AsOf);
    }

    [Fact]
    public async Task Saving_the_same_moment_again_replaces()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "first"), default);
        await bed.Snapshots().SaveAsync(Of(Monday, "second"), default);

        Assert.Equal("second", Words(await bed.Snapshots().LatestAsync("diagnosis", default)).Text);
        Assert.Single(await bed.Snapshots().HistoryAsync("diagnosis", 10, default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65_536)]
    [InlineData(5_000_000)]
    public async Task A_payload_of_any_size_comes_back_byte_for_byte(int size)
    {
        // Random bytes do not compress, so 5 MB are 5 MB on the wire.
        var payload = new byte[size];
        new Random(1).NextBytes(payload);
        await bed.Snapshots().SaveAsync(new Snapshot("diagnosis", Monday, payload), default);

        var read = await bed.Snapshots().LatestAsync("diagnosis", default);

        Assert.True(read?.Payload.Span.SequenceEqual(payload));
        Assert.Equal(size, (await bed.Snapshots().HistoryAsync("diagnosis", 1, default))[0].Bytes);
    }

    [Fact]
    public async Task History_lists_the_newest_first_up_to_its_limit()
    {
        foreach (var day in new[] { 2, 0, 4, 1, 3 })
        {
            await bed.Snapshots().SaveAsync(Of(Monday.AddDays(day), new string('x', day)), default);
        }

        var history = await bed.Snapshots().HistoryAsync("diagnosis", 3, default);

        Assert.Equal(
            [new(Monday.AddDays(4), 4), new(Monday.AddDays(3), 3), new(Monday.AddDays(2), 2)], history);
    }

    [Fact]
    public async Task Pruning_keeps_the_newest_of_its_kind_and_all_of_others()
    {
        await bed.Snapshots().SaveAsync(new Snapshot("diagnosis2", Monday, "other"u8.ToArray()), default);
        for (var day = 0; day < 4; day++)
        {
            await bed.Snapshots().SaveAsync(Of(Monday.AddDays(day), $"day {day}"), default);
        }

        await bed.Snapshots().PruneAsync("diagnosis", 2, default);

        var history = await bed.Snapshots().HistoryAsync("diagnosis", 10, default);
        var oldest = await bed.Snapshots().AtAsync("diagnosis", Monday.AddDays(2), default);
        Assert.Equal([Monday.AddDays(3), Monday.AddDays(2)], history.Select(entry => entry.AsOf));
        Assert.Equal("day 2", Words(oldest).Text);
        Assert.NotNull(await bed.Snapshots().LatestAsync("diagnosis2", default));
    }

    [Fact]
    public async Task Pruning_fewer_than_are_kept_removes_nothing()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "x"), default);

        await bed.Snapshots().PruneAsync("diagnosis", 5, default);

        Assert.NotNull(await bed.Snapshots().LatestAsync("diagnosis", default));
    }

    [Fact]
    public async Task An_interrupted_save_leaves_the_old_snapshot()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "old"), default);

        await bed.SaveInterruptedAsync(Of(Monday.AddDays(1), "new"));
        await bed.SaveInterruptedAsync(Of(Monday, "new"));

        Assert.Equal("old", Words(await bed.Snapshots().LatestAsync("diagnosis", default)).Text);
        Assert.Single(await bed.Snapshots().HistoryAsync("diagnosis", 10, default));
    }

    [Fact]
    public async Task A_save_after_an_interrupted_one_succeeds()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "old"), default);
        await bed.SaveInterruptedAsync(Of(Monday.AddDays(1), "new"));

        await bed.Snapshots().SaveAsync(Of(Monday.AddDays(1), "new"), default);

        Assert.Equal("new", Words(await bed.Snapshots().LatestAsync("diagnosis", default)).Text);
    }

    [Fact]
    public async Task A_reader_never_sees_half_a_snapshot_while_others_save_and_prune()
    {
        await bed.Snapshots().SaveAsync(Filled(0), default);
        var writing = Task.Run(async () =>
        {
            for (var round = 1; round <= 15; round++)
            {
                await bed.Snapshots().SaveAsync(Filled(round), default);
                await bed.Snapshots().PruneAsync("diagnosis", 1, default);
            }
        });

        var reader = bed.Snapshots();
        do
        {
            var snapshot = await reader.LatestAsync("diagnosis", default);
            Assert.NotNull(snapshot);
            Assert.Equal(Filled((snapshot.AsOf - Monday).Days).Payload.ToArray(), snapshot.Payload.ToArray());
        }
        while (!writing.IsCompleted);

        await writing;
    }

    [Fact]
    public async Task Altered_bytes_are_refused_rather_than_shown()
    {
        await bed.Snapshots().SaveAsync(Of(Monday, "{\"reps\":[]}"), default);
        await bed.AlterAsync();

        var refusal = await Assert.ThrowsAsync<StorageRefused>(
            () => bed.Snapshots().LatestAsync("diagnosis", default));

        Assert.Contains("incomplete or altered", refusal.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b\\c#d?e")]
    [InlineData("tab\tbell\u0007 ~ = % 'quoted' Zoë")]
    public async Task A_kind_may_have_any_characters(string kind)
    {
        await bed.Snapshots().SaveAsync(new Snapshot(kind, Monday, "x"u8.ToArray()), default);
        await bed.Snapshots().PruneAsync(kind, 1, default);

        Assert.Equal(kind, (await bed.Snapshots().LatestAsync(kind, default))?.Kind);
        Assert.Null(await bed.Snapshots().LatestAsync(kind + "/", default));
    }

    [Fact]
    public async Task A_kind_without_a_name_is_a_mistake()
    {
        var snapshots = bed.Snapshots();

        Assert.Throws<ArgumentException>(() => new Snapshot(string.Empty, Monday, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => snapshots.LatestAsync(string.Empty, default));
    }

    public void Dispose()
    {
        bed.Dispose();
        GC.SuppressFinalize(this);
    }

    private static Snapshot Of(DateTimeOffset asOf, string text) =>
        new("diagnosis", asOf, Encoding.UTF8.GetBytes(text));

    private static Snapshot Filled(int round)
    {
        var payload = new byte[100_000];
        new Random(round).NextBytes(payload);
        return new Snapshot("diagnosis", Monday.AddDays(round), payload);
    }

    private static (string? Kind, DateTimeOffset? AsOf, string Text) Words(Snapshot? snapshot) =>
        snapshot is null
            ? (null, null, "none")
            : (snapshot.Kind, snapshot.AsOf, Encoding.UTF8.GetString(snapshot.Payload.Span));
}
