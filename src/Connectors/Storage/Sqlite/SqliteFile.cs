using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Storage.Sqlite;

/// <summary>One database file. Every statement is a transaction of its own: nothing is half written.</summary>
internal sealed class SqliteFile(string path)
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
        """;

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ConnectionString;

    private volatile bool _ready;

    public string Path { get; } = path;

    /// <summary>Runs one statement and reads the rows it returns.</summary>
    public async Task<IReadOnlyList<T>> RunAsync<T>(
        string sql,
        IEnumerable<SqliteParameter> parameters,
        Func<SqliteDataReader, T> read,
        CancellationToken cancellationToken)
    {
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
    }

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
            if (!_ready)
            {
                await using var schema = new SqliteCommand(Schema, connection);
                await schema.ExecuteNonQueryAsync(cancellationToken);
                _ready = true;
            }
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
