using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Access;

/// <summary>What every answer is given from is read once for a snapshot, on a real SQLite file.</summary>
public sealed class LatestSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-latest-");
    private readonly ServiceProvider _services;

    public LatestSnapshotTests()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
        };
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddStorage()
            .BuildServiceProvider();
    }

    [Fact]
    public async Task Fifty_who_ask_at_once_have_it_read_once()
    {
        var counted = new CountedSnapshots(_services.GetRequiredService<ISnapshots>());
        var latest = Latest(counted);
        await latest.SaveAsync(Asked.Snapshot, default);

        var read = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => latest.ReadAsync(default))));

        Assert.Equal(1, counted.Reads);
        Assert.All(read, one => Assert.Same(read[0], one));
    }

    [Fact]
    public async Task A_newer_one_takes_its_place()
    {
        var latest = Latest(_services.GetRequiredService<ISnapshots>());
        await latest.SaveAsync(Asked.Snapshot, default);
        await latest.ReadAsync(default);

        var newer = Asked.Snapshot.Diagnosis with { AsOf = Sample.AsOf.AddDays(1) };
        await latest.SaveAsync(Asked.Snapshot with { Diagnosis = newer }, default);

        Assert.Equal(newer.AsOf, (await latest.ReadAsync(default))?.Diagnosis.AsOf);
    }

    [Fact]
    public async Task One_that_could_not_be_read_is_tried_again_by_the_next_who_asks()
    {
        var latest = Latest(new CountedSnapshots(_services.GetRequiredService<ISnapshots>(), failing: 1));
        await latest.SaveAsync(Asked.Snapshot, default);

        await Assert.ThrowsAsync<IOException>(() => latest.ReadAsync(default));

        Assert.NotNull(await latest.ReadAsync(default));
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private LatestSnapshot Latest(ISnapshots snapshots) => new(snapshots, _services.GetRequiredService<ISettings>());
}
