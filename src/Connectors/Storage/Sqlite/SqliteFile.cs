using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Storage.Sqlite;

/// <summary>One database file. Every statement is a transaction of its own: nothing is half written.</summary>
internal sealed class SqliteFile(string path) : IDisposable
{
    // The journal mode is kept in the file; each part of the schema is made if it is not there.
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS snapshots (
            kind TEXT NOT NULL, as_of INTEGER NOT NULL, length INTEGER NOT NULL, hash TEXT NOT NULL,
            payload BLOB NOT NULL, PRIMARY KEY (kind, as_of));
        CREATE TABLE IF NOT EXISTS leases (
            name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL, version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS settings (
            key TEXT PRIMARY KEY, value TEXT NOT NULL, version INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS documents (
            kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (kind, key));
        CREATE TABLE IF NOT EXISTS flag_periods (
            tenant TEXT NOT NULL, period TEXT NOT NULL, body TEXT NOT NULL, version INTEGER NOT NULL,
            PRIMARY KEY (tenant, period));
        CREATE TABLE IF NOT EXISTS flag_slots (
            tenant TEXT NOT NULL, period TEXT NOT NULL, slot INTEGER NOT NULL, rep TEXT NOT NULL,
            cell TEXT NOT NULL, cell_name TEXT NOT NULL, PRIMARY KEY (tenant, period, slot));
        CREATE TABLE IF NOT EXISTS flag_boxes (
            tenant TEXT NOT NULL, period TEXT NOT NULL, version INTEGER NOT NULL, final INTEGER NOT NULL,
            content BLOB NOT NULL, wrapped_key BLOB NOT NULL, PRIMARY KEY (tenant, period));
        CREATE TABLE IF NOT EXISTS flag_results (
            tenant TEXT NOT NULL, period TEXT NOT NULL, row TEXT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (tenant, period, row));
        """;

    // What is deleted or replaced is zeroed in its page, not only unlinked; the setting is a connection's.
    private const string Secure = "PRAGMA secure_delete = ON;";

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ConnectionString;

    // SQLite lets one write at a time and has the others sleep and try again: here they wait in turn.
    private readonly SemaphoreSlim _writing = new(1, 1);

    private volatile bool _ready;

    public string Path { get; } = path;

    /// <summary>Runs one statement and reads the rows it returns.</summary>
    public async Task<IReadOnlyList<T>> RunAsync<T>(
        string sql,
        IEnumerable<SqliteParameter> parameters,
        Func<SqliteDataReader, T> read,
        CancellationToken cancellationToken)
    {
        var isWriting = !sql.StartsWith("SELECT", StringComparison.Ordinal);
        if (isWriting)
        {
            await _writing.WaitAsync(cancellationToken);
        }

        try
        {
            await using var connection = await OpenAsync(cancellationToken);
            await using var command = new SqliteCommand(sql, connection);
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
        catch (SqliteException refusal)
        {
            throw new StorageRefused(
                sql.Split(' ')[0].ToLowerInvariant(),
                Path,
                $"SQLite says: {refusal.Message} Check that the file is writable and the disk not full.",
                refusal);
        }
        finally
        {
            if (isWriting)
            {
                _writing.Release();
            }
        }
    }

    public void Dispose() => _writing.Dispose();

    private async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        if (!_ready)
        {
            CreatePrivately();
        }

        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var setUp = new SqliteCommand(_ready ? Secure : Schema + Secure, connection);
            await setUp.ExecuteNonQueryAsync(cancellationToken);
            _ready = true;
        }
        catch (Exception broken) when (broken is SqliteException or OperationCanceledException)
        {
            await connection.DisposeAsync();
            throw;
        }

        return connection;
    }

    // People's results are inside: the file is its owner's alone. SQLite gives its companions the same mode.
    private void CreatePrivately()
    {
        if (OperatingSystem.IsWindows() || File.Exists(Path))
        {
            return;
        }

        var asOwner = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var file = new FileStream(Path, asOwner);
    }
}
