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

    /// <summary>Made when it is used: doctor has one where the options are wrong.</summary>
    private readonly Lazy<FactFile> _made = new(() => new FactFile(options.Value.FactStore));

    private FactFile File => _made.Value;

    /// <summary>Whether one is wanted at all.</summary>
    public bool IsOn => File.Path.Length > 0;

    public string Path => File.Path;

    /// <summary>What is known of an object; null where it was never read.</summary>
    public Task<StoredObject?> FindAsync(string name, CancellationToken cancellationToken) => File.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(
                connection, "SELECT state FROM objects WHERE name = $name", ("$name", name));
            return await command.ExecuteScalarAsync(token) is string state
                ? JsonSerializer.Deserialize<StoredObject>(state, Json)
                : null;
        },
        cancellationToken);

    /// <summary>The kept rows of an object in the order of their ids, each made into something as it comes.</summary>
    public Task<IReadOnlyList<T>> RowsAsync<T>(
        string name, Func<string, string, T> make, CancellationToken cancellationToken) => File.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(
                connection, "SELECT id, json FROM rows WHERE object = $name ORDER BY id", ("$name", name));
            await using var reader = await command.ExecuteReaderAsync(token);
            var rows = new List<T>();
            while (await reader.ReadAsync(token))
            {
                rows.Add(make(reader.GetString(0), reader.GetString(1)));
            }

            return (IReadOnlyList<T>)rows;
        },
        cancellationToken);

    /// <summary>Writes what was read of an object, all of it or none.</summary>
    public Task WriteAsync(string name, FactChange change, CancellationToken cancellationToken) =>
        File.UseAsync(
            async (connection, token) =>
            {
                await using var transaction = connection.BeginTransaction();
                if (change.IsWhole)
                {
                    await RunAsync(connection, "DELETE FROM rows WHERE object = $name", token, ("$name", name));
                }

                Put(connection, name, change);
                await StateAsync(connection, name, change.State, token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>Takes in all of an object as it comes: no row is held as text. A reading that breaks off leaves what
    /// was there before.</summary>
    /// <param name="name">The object.</param>
    /// <param name="state">What is known of it from then on.</param>
    /// <param name="fill">Reads; the ids of its answer are those that stay.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public Task FillAsync(
        string name,
        StoredObject state,
        Func<FactWriting, Task<IReadOnlyList<string>>> fill,
        CancellationToken cancellationToken) =>
        File.UseAsync(
            async (connection, token) =>
            {
                await using var transaction = connection.BeginTransaction();
                await RunAsync(connection, "DELETE FROM rows WHERE object = $name", token, ("$name", name));
                using var writing = new FactWriting(connection, name);
                writing.Keep(await fill(writing));
                await StateAsync(connection, name, state, token);
                await transaction.CommitAsync(token);
                return true;
            },
            cancellationToken);

    /// <summary>How many objects are kept.</summary>
    public Task<long> ObjectsAsync(CancellationToken cancellationToken) => File.UseAsync(
        async (connection, token) =>
        {
            await using var command = Command(connection, "SELECT COUNT(*) FROM objects");
            return await command.ExecuteScalarAsync(token) is long count ? count : 0;
        },
        cancellationToken);

    /// <summary>How many rows are kept of an object.</summary>
    public Task<long> CountAsync(string name, CancellationToken cancellationToken) => File.UseAsync(
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
        File.UseAsync(
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

    private static void Put(SqliteConnection connection, string name, FactChange change)
    {
        using var writing = new FactWriting(connection, name);
        foreach (var (id, json) in change.Kept)
        {
            writing.Put(id, json);
        }

        writing.Remove(change.Gone);
    }

    private static Task StateAsync(
        SqliteConnection connection, string name, StoredObject state, CancellationToken cancellationToken) => RunAsync(
        connection,
        "INSERT INTO objects (name, state) VALUES ($name, $state) "
        + "ON CONFLICT (name) DO UPDATE SET state = excluded.state",
        cancellationToken,
        ("$name", name), ("$state", JsonSerializer.Serialize(state, Json)));

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
