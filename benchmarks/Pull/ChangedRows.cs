using Microsoft.Data.Sqlite;

namespace Performix.PullBenchmark;

/// <summary>How many of the kept rows an increment brought: those alone are kept with their stamp.</summary>
/// <param name="Name">The object.</param>
/// <param name="Changed">Rows that the increment brought.</param>
/// <param name="All">Rows that are kept.</param>
public sealed record ChangedRows(string Name, long Changed, long All)
{
    public double Share => (double)Changed / All;

    public static IReadOnlyList<ChangedRows> In(string store)
    {
        using var connection = new SqliteConnection($"Data Source={store};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT object, SUM(json_extract(json, '$.SystemModstamp') IS NOT NULL) AS changed, COUNT(*) "
            + "FROM rows WHERE json_valid(json) GROUP BY object HAVING changed > 0 ORDER BY object";
        using var reader = command.ExecuteReader();
        var changed = new List<ChangedRows>();
        while (reader.Read())
        {
            changed.Add(new ChangedRows(reader.GetString(0), reader.GetInt64(1), reader.GetInt64(2)));
        }

        return changed;
    }
}
