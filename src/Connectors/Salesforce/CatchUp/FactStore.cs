using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>
/// Rows of the org as they were last read, so that only what has changed needs to be asked for. A file of its own that
/// may be thrown away at any time. What is written of an object is one transaction: its rows, and up to when they hold.
/// </summary>
internal sealed class FactStore(IOptions<SalesforceOptions> options)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly FactFile _file = new(options.Value.FactStore);

    /// <summary>Whether one is wanted at all.</summary>
    public bool IsOn => _file.Path.Length > 0;

    public string Path => _file.Path;

    /// <summary>What is known of an object; null where it was never read.</summary>
    public Task<StoredObject?> FindAsync(string name, CancellationToken cancellationToken) => _file.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(
                connection, "SELECT state FROM objects WHERE name = $name", ("$name", name));
            return await command.ExecuteScalarAsync(token) is string state
                ? JsonSerializer.Deserialize<StoredObject>(state, Json)
                : null;
        },
        cancellationToken);

    /// <summary>The kept rows of an object in the order of their ids.</summary>
    public Task<IReadOnlyList<(string Id, string Json)>> RowsAsync(
        string name, CancellationToken cancellationToken) => _file.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(
                connection, "SELECT id, json FROM rows WHERE object = $name ORDER BY id", ("$name", name));
            await using var reader = await command.ExecuteReaderAsync(token);
            var rows = new List<(string, string)>();
            while (await reader.ReadAsync(token))
            {
                rows.Add((reader.GetString(0), reader.GetString(1)));
            }

            return (IReadOnlyList<(string, string)>)rows;
        },
        cancellationToken);

    /// <summary>Writes what was read of an object, all of it or none.</summary>
    public Task WriteAsync(string name, FactChange change, CancellationToken cancellationToken) =>
        _file.UseAsync(
            async (connection, token) =>
            {
                await using var transaction = connection.BeginTransaction();
                if (change.IsWhole)
                {
                    await RunAsync(connection, "DELETE FROM rows WHERE object = $name", token, ("$name", name));
                }

                await PutAsync(connection, name, change, token);
                await RunAsync(
                    connection,
                    "INSERT INTO objects (name, state) VALUES ($name, $state) "
                    + "ON CONFLICT (name) DO UPDATE SET state = excluded.state",
                    token,
                    ("$name", name), ("$state", JsonSerializer.Serialize(change.State, Json)));
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>How many rows are kept of an object.</summary>
    public Task<long> CountAsync(string name, CancellationToken cancellationToken) => _file.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(
                connection, "SELECT COUNT(*) FROM rows WHERE object = $name", ("$name", name));
            return await command.ExecuteScalarAsync(token) is long count ? count : 0;
        },
        cancellationToken);

    /// <summary>Lets all rows that point to a row point to the one that it was merged into. Done twice it does no
    /// harm, so it may come before the merged row itself goes.</summary>
    public Task RedirectAsync(
        string field, IReadOnlyDictionary<string, string> into, CancellationToken cancellationToken) =>
        _file.UseAsync(
            async (connection, token) =>
            {
                foreach (var (from, to) in into)
                {
                    await RunAsync(
                        connection,
                        "UPDATE rows SET json = json_replace(json, $field, $to) "
                        + "WHERE json_valid(json) AND json_extract(json, $field) = $from",
                        token,
                        ("$field", "$." + field), ("$from", from), ("$to", to));
                }

                return true;
            },
            cancellationToken);

    private static async Task PutAsync(
        SqliteConnection connection, string name, FactChange change, CancellationToken cancellationToken)
    {
        await using var put = Command(
            connection,
            "INSERT INTO rows (object, id, json) VALUES ($name, $id, $json) "
            + "ON CONFLICT (object, id) DO UPDATE SET json = excluded.json",
            ("$name", name), ("$id", ""), ("$json", ""));
        foreach (var (id, json) in change.Kept)
        {
            put.Parameters["$id"].Value = id;
            put.Parameters["$json"].Value = json;
            await put.ExecuteNonQueryAsync(cancellationToken);
        }

        foreach (var id in change.Gone)
        {
            await RunAsync(
                connection, "DELETE FROM rows WHERE object = $name AND id = $id", cancellationToken,
                ("$name", name), ("$id", id));
        }
    }

    private static async Task RunAsync(
        SqliteConnection connection,
        string sql,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] parameters)
    {
        await using var command = Command(connection, sql, parameters);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // A command takes part in the connection's open transaction, of which SQLite has one at a time.
    private static SqliteCommand Command(
        SqliteConnection connection, string sql, params (string Name, string Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
