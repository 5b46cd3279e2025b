using Performix.Connectors.Storage;

namespace Performix.Connectors.Tests.Storage;

public sealed class SqliteSnapshotsTests() : SnapshotsContract(new SqliteBed());

public sealed class SqliteLeasesTests() : LeasesContract(new SqliteBed());

public sealed class SqlitePatchRecordTests() : PatchRecordContract(new SqliteBed());

public sealed class SqliteSettingsTests() : SettingsContract(new SqliteBed());

public sealed class SqliteDocumentsTests() : DocumentsContract(new SqliteBed());

public sealed class SqliteFileTests : IDisposable
{
    private readonly SqliteBed _bed = new();

    [Fact]
    public async Task The_file_is_its_owners_alone()
    {
        await _bed.Settings().PutAsync("k", "v", default);

        // Windows keeps access lists instead; there the folder decides.
        Assert.True(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(_bed.File) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Readers_need_not_wait_for_a_writer()
    {
        await _bed.Settings().PutAsync("k", "v", default);

        Assert.Equal("wal", await _bed.ExecuteAsync("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_a_database_is_refused_with_its_path()
    {
        await File.WriteAllTextAsync(_bed.File, new string('x', 5000));

        var refusal = await Assert.ThrowsAsync<StorageRefused>(() => _bed.Settings().GetAsync("k", default));

        Assert.Equal(_bed.File, refusal.Where);
    }

    public void Dispose() => _bed.Dispose();
}
