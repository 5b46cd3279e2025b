using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

/// <summary>What every keeper of leases keeps to.</summary>
public abstract class LeasesContract(StorageBed bed) : IDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Clock _clock = new();

    [Fact]
    public async Task A_free_lease_goes_to_who_asks_until_its_end()
    {
        var lease = await bed.Leases(_clock).TryAcquireAsync("pull", "ada", Minute, default);

        Assert.Equal(("pull", "ada", _clock.Now + Minute), (lease?.Name, lease?.Owner, lease?.Until));
    }

    [Fact]
    public async Task A_held_lease_is_refused_to_others_until_its_end()
    {
        await bed.Leases(_clock).TryAcquireAsync("pull", "ada", Minute, default);

        _clock.Now += Minute - TimeSpan.FromTicks(1);
        Assert.Null(await bed.Leases(_clock).TryAcquireAsync("pull", "bo", Minute, default));
        _clock.Now += TimeSpan.FromTicks(1);
        Assert.NotNull(await bed.Leases(_clock).TryAcquireAsync("pull", "bo", Minute, default));
    }

    [Fact]
    public async Task Leases_of_other_names_are_free()
    {
        await bed.Leases(_clock).TryAcquireAsync("pull", "ada", Minute, default);

        Assert.NotNull(await bed.Leases(_clock).TryAcquireAsync("digest", "bo", Minute, default));
    }

    [Fact]
    public async Task The_same_owner_gets_its_lease_again_after_a_restart()
    {
        await bed.Leases(_clock).TryAcquireAsync("pull", "ada", Minute, default);

        Assert.NotNull(await bed.Leases(_clock).TryAcquireAsync("pull", "ada", Minute, default));
    }

    [Fact]
    public async Task A_renewed_lease_lasts_longer()
    {
        var lease = await AcquiredAsync("ada");

        _clock.Now += Minute / 2;
        var renewed = await bed.Leases(_clock).RenewAsync(lease, Minute, default);

        Assert.Equal(_clock.Now + Minute, renewed?.Until);
        _clock.Now += Minute * 0.9;
        Assert.Null(await bed.Leases(_clock).TryAcquireAsync("pull", "bo", Minute, default));
    }

    [Fact]
    public async Task A_lease_can_be_renewed_again_and_again_but_only_from_its_last_version()
    {
        var first = await AcquiredAsync("ada");
        var second = await bed.Leases(_clock).RenewAsync(first, Minute, default);

        Assert.Null(await bed.Leases(_clock).RenewAsync(first, Minute, default));
        Assert.NotNull(second);
        Assert.NotNull(await bed.Leases(_clock).RenewAsync(second, Minute, default));
    }

    [Fact]
    public async Task A_lease_that_another_took_cannot_be_renewed()
    {
        var lost = await AcquiredAsync("ada");
        _clock.Now += Minute;
        var held = await AcquiredAsync("bo");

        Assert.Null(await bed.Leases(_clock).RenewAsync(lost, Minute, default));
        Assert.NotNull(await bed.Leases(_clock).RenewAsync(held, Minute, default));
    }

    [Fact]
    public async Task A_released_lease_is_free_at_once()
    {
        var lease = await AcquiredAsync("ada");

        await bed.Leases(_clock).ReleaseAsync(lease, default);

        Assert.NotNull(await bed.Leases(_clock).TryAcquireAsync("pull", "bo", Minute, default));
        Assert.Null(await bed.Leases(_clock).RenewAsync(lease, Minute, default));
    }

    [Fact]
    public async Task Releasing_a_lost_lease_leaves_it_to_its_holder()
    {
        var lost = await AcquiredAsync("ada");
        _clock.Now += Minute;
        await AcquiredAsync("bo");

        await bed.Leases(_clock).ReleaseAsync(lost, default);
        await bed.Leases(_clock).ReleaseAsync(lost, default);

        Assert.Null(await bed.Leases(_clock).TryAcquireAsync("pull", "cy", Minute, default));
    }

    [Fact]
    public async Task Of_instances_that_race_for_a_free_lease_exactly_one_gets_it()
    {
        for (var round = 0; round < 10; round++)
        {
            var name = $"pull {round}";
            Assert.Equal(1, await WinnersAsync(name));
        }
    }

    [Fact]
    public async Task Of_instances_that_race_for_an_ended_lease_exactly_one_gets_it()
    {
        for (var round = 0; round < 10; round++)
        {
            await AcquiredAsync($"before {round}");
            _clock.Now += Minute;
            Assert.Equal(1, await WinnersAsync("pull"));
            _clock.Now += Minute;
        }
    }

    [Fact]
    public async Task A_name_may_have_any_characters()
    {
        await bed.Leases(_clock).TryAcquireAsync("a/b\\c#d?\u0001", "ada", Minute, default);

        Assert.Null(await bed.Leases(_clock).TryAcquireAsync("a/b\\c#d?\u0001", "bo", Minute, default));
        Assert.NotNull(await bed.Leases(_clock).TryAcquireAsync("a/b\\c#d?\u0002", "bo", Minute, default));
    }

    public void Dispose()
    {
        bed.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<Lease> AcquiredAsync(string owner)
    {
        var lease = await bed.Leases(_clock).TryAcquireAsync("pull", owner, Minute, default);
        Assert.NotNull(lease);
        return lease;
    }

    private async Task<int> WinnersAsync(string name)
    {
        var asked = Enumerable.Range(0, 8).Select(number => Task.Run(
            () => bed.Leases(_clock).TryAcquireAsync(name, $"instance {number}", Minute, default)));
        return (await Task.WhenAll(asked)).Count(lease => lease is not null);
    }
}
