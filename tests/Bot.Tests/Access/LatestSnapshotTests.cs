using System.Text.Json;
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
        await Latest(Stored).SaveAsync(Asked.Snapshot, default);
        var counted = new CountedSnapshots(Stored);
        var latest = Latest(counted);

        var read = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => latest.ReadAsync(default))));

        Assert.Equal(1, counted.Reads);
        Assert.All(read, one => Assert.Same(read[0], one));
    }

    [Fact]
    public async Task A_newer_one_takes_its_place()
    {
        var latest = Latest(Stored);
        await latest.SaveAsync(Asked.Snapshot, default);
        await latest.ReadAsync(default);

        var newer = Asked.Snapshot.Diagnosis with { AsOf = Sample.AsOf.AddDays(1) };
        await latest.SaveAsync(Asked.Snapshot with { Diagnosis = newer }, default);

        Assert.Equal(newer.AsOf, (await latest.ReadAsync(default))?.Diagnosis.AsOf);
    }

    [Fact]
    public async Task One_that_was_just_stored_is_not_read_again_and_is_what_a_new_process_reads()
    {
        var counted = new CountedSnapshots(Stored);
        var latest = Latest(counted);
        await latest.SaveAsync(Asked.Snapshot, default);

        var here = await latest.ReadAsync(default);

        Assert.Equal(0, counted.Reads);
        Assert.Equal(Json(await Latest(Stored).ReadAsync(default)), Json(here));
    }

    [Fact]
    public async Task One_that_another_process_stored_takes_its_place()
    {
        var latest = Latest(Stored);
        await latest.SaveAsync(Asked.Snapshot, default);
        var newer = Asked.Snapshot.Diagnosis with { AsOf = Sample.AsOf.AddDays(1) };

        await Latest(Stored).SaveAsync(Asked.Snapshot with { Diagnosis = newer }, default);

        Assert.Equal(newer.AsOf, (await latest.ReadAsync(default))?.Diagnosis.AsOf);
    }

    [Fact]
    public async Task One_that_could_not_be_read_is_tried_again_by_the_next_who_asks()
    {
        await Latest(Stored).SaveAsync(Asked.Snapshot, default);
        var latest = Latest(new CountedSnapshots(Stored, failing: 1));

        await Assert.ThrowsAsync<IOException>(() => latest.ReadAsync(default));

        Assert.NotNull(await latest.ReadAsync(default));
    }

    public void Dispose()
    {
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static string Json(OrgSnapshot? read) => JsonSerializer.Serialize(read, DiagnosisJson.Options);

    private ISnapshots Stored => _services.GetRequiredService<ISnapshots>();

    private LatestSnapshot Latest(ISnapshots snapshots) => new(snapshots, _services.GetRequiredService<ISettings>());
}
