using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>The file of the fact store. One of an older form is emptied, a damaged one is removed; a file that is not
/// one of ours is left alone and refused.</summary>
internal sealed class FactFile(string path)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    /// <summary>Marks the file as ours, "PfxF" in ASCII.</summary>
    private const long Ours = 0x50667846;

    /// <summary>The form of what is in it.</summary>
    private const long Form = 1;

    private static readonly string Schema = FormattableString.Invariant(
        $"""
        PRAGMA journal_mode = WAL;
        PRAGMA application_id = {Ours};
        DROP TABLE IF EXISTS objects;
        DROP TABLE IF EXISTS rows;
        CREATE TABLE objects (name TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE rows (
            object TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (object, id)) WITHOUT ROWID;
        PRAGMA user_version = {Form};
        """);

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ConnectionString;

    private bool _ready;

    public string Path => path;

    /// <summary>Uses the file, made where it is not there.</summary>
    public async Task<T> UseAsync<T>(
        Func<SqliteConnection, CancellationToken, Task<T>> use, CancellationToken cancellationToken)
    {
        try
        {
            CreatePrivately();
            await using var connection = new SqliteConnection(_connectionString);
            await connection.OpenAsync(cancellationToken);
            await MakeReadyAsync(connection, cancellationToken);
            return await use(connection, cancellationToken);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Corrupt)
        {
            Remove();
            throw new FactStoreUnusable(path, "It was damaged and is removed; the next run fills a new one.", fault);
        }
        catch (SqliteException fault)
        {
            var hint = fault.SqliteErrorCode == NotADatabase
                ? "It is no database: name another file in Salesforce:FactStore, or delete it."
                : $"SQLite says: {fault.Message} Check that the file is writable and the disk not full.";
            throw new FactStoreUnusable(path, hint, fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new FactStoreUnusable(path, "Name a file that can be written in Salesforce:FactStore.", fault);
        }
    }

    private async Task MakeReadyAsync(SqliteConnection connection, CancellationToken cancellationToken)
    {
        if (_ready)
        {
            return;
        }

        var owner = await NumberAsync(connection, "PRAGMA application_id", cancellationToken);
        if (owner != Ours
            && await NumberAsync(connection, "SELECT COUNT(*) FROM sqlite_master", cancellationToken) > 0)
        {
            throw new FactStoreUnusable(
                path, "It is another program's database: name another file in Salesforce:FactStore.");
        }

        if (owner != Ours || await NumberAsync(connection, "PRAGMA user_version", cancellationToken) != Form)
        {
            await using var schema = connection.CreateCommand();
            schema.CommandText = Schema;
            await schema.ExecuteNonQueryAsync(cancellationToken);
        }

        _ready = true;
    }

    private static async Task<long> NumberAsync(
        SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken) is long number ? number : 0;
    }

    // Amounts and owners are inside: the file is its owner's alone. SQLite gives its companions the same mode.
    private void CreatePrivately()
    {
        if (!File.Exists(path))
        {
            _ready = false;
            LetGo();
            if (!OperatingSystem.IsWindows())
            {
                using var file = new FileStream(path, new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                });
            }
        }
    }

    private void Remove()
    {
        _ready = false;
        LetGo();
        foreach (var one in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(one);
        }
    }

    /// <summary>Connections that wait in the pool would go on using a file that is gone.</summary>
    private void LetGo()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
