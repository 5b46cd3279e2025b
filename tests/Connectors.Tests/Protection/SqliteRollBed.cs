using Microsoft.Data.Sqlite;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Connectors.Storage.Sqlite;

namespace Performix.Connectors.Tests.Protection;

/// <summary>A database file in a folder of its own, and a folder of key files.</summary>
public sealed class SqliteRollBed : RollBed
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix");
    private bool _broken;

    public string File => Path.Combine(_folder.FullName, "performix.db");

    public string KeyFolder => Path.Combine(_folder.FullName, "keys");

    public override bool IsBroken
    {
        get => _broken;
        set
        {
            // Refuses each writing of a box.
            const string Cut = "CREATE TRIGGER cut BEFORE UPDATE ON flag_boxes BEGIN SELECT RAISE(ABORT, 'cut'); END";
            _broken = value;
            Read(value ? Cut : "DROP TRIGGER cut", row => row.FieldCount);
        }
    }

    public override RollBed Another() => new SqliteRollBed();

    public override Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    public override Task<IReadOnlyList<StoredRow>> DumpAsync()
    {
        var tables = Read(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'leases'", row => row.GetString(0));
        IReadOnlyList<StoredRow> rows = [.. tables.SelectMany(table => Read(
            $"SELECT * FROM {table} ORDER BY 1, 2, 3",
            row => new StoredRow(table, Enumerable.Range(0, row.FieldCount).ToDictionary(
                row.GetName, object? (column) => row.GetValue(column)))))];
        return Task.FromResult(rows);
    }

    /// <summary>Whether the bytes stand anywhere in the database or its write-ahead log.</summary>
    public bool Holds(byte[] bytes) => Directory.EnumerateFiles(_folder.FullName, "performix.db*")
        .Where(path => !path.EndsWith("-shm", StringComparison.Ordinal))
        .Any(path => ReadShared(path).AsSpan().IndexOf(bytes) >= 0);

    internal override IRollStore Store() => new SqliteRolls(new SqliteFile(File), Tenant);

    internal override IRollKeys Keys() => new FileRollKeys(KeyFolder);

    internal override ILeases Leases(TimeProvider time) => new SqliteLeases(new SqliteFile(File), time);

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
