using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>Writes rows of one object within a transaction, by commands that are made once.</summary>
internal sealed class FactWriting : IDisposable
{
    private readonly SqliteCommand _put;
    private readonly SqliteCommand _remove;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public FactWriting(SqliteConnection connection, string name)
    {
        _put = Command(
            connection, name,
            "INSERT INTO rows (object, id, json) VALUES ($name, $id, $json) "
            + "ON CONFLICT (object, id) DO UPDATE SET json = excluded.json");
        _put.Parameters.AddWithValue("$json", "");
        _remove = Command(connection, name, "DELETE FROM rows WHERE object = $name AND id = $id");
    }

    /// <summary>Puts a row there, or another version of it.</summary>
    public void Put(string id, string json)
    {
        _ids.Add(id);
        _put.Parameters["$id"].Value = id;
        _put.Parameters["$json"].Value = json;
        _put.ExecuteNonQuery();
    }

    public void Remove(IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            _remove.Parameters["$id"].Value = id;
            _remove.ExecuteNonQuery();
        }
    }

    /// <summary>Takes away what was put here and is not in the answer: rows of an attempt that was begun anew, which
    /// were gone by then.</summary>
    public void Keep(IEnumerable<string> ids)
    {
        _ids.ExceptWith(ids);
        Remove(_ids);
    }

    public void Dispose()
    {
        _put.Dispose();
        _remove.Dispose();
    }

    private static SqliteCommand Command(SqliteConnection connection, string name, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$id", "");
        return command;
    }
}
