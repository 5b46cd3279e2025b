using Microsoft.Data.Sqlite;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Tests.Storage;

/// <summary>A database file in a folder of its own.</summary>
public sealed class SqliteBed : StorageBed
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix");

    public string File => Path.Combine(_folder.FullName, "performix.db");

    public override ISnapshots Snapshots() => new SqliteSnapshots(new SqliteFile(File));

    public override ILeases Leases(TimeProvider time) => new SqliteLeases(new SqliteFile(File), time);

    public override ISettings Settings() => new SqliteSettings(new SqliteFile(File));

    public override IDocuments Documents() => new SqliteDocuments(new SqliteFile(File));

    public override async Task SaveInterruptedAsync(Snapshot snapshot)
    {
        // Fails when the row has been written and its transaction has not ended.
        const string Cut = "ON snapshots BEGIN SELECT RAISE(ABORT, 'cut off'); END";
        await ExecuteAsync($"CREATE TRIGGER cut_new AFTER INSERT {Cut}");
        await ExecuteAsync($"CREATE TRIGGER cut_old AFTER UPDATE {Cut}");
        await Assert.ThrowsAsync<StorageRefused>(() => Snapshots().SaveAsync(snapshot, default));
        await ExecuteAsync("DROP TRIGGER cut_new; DROP TRIGGER cut_old");
    }

    public override Task AlterAsync() =>
        ExecuteAsync("UPDATE snapshots SET payload = CAST(x'00' || substr(payload, 2) AS BLOB)");

    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public override void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
