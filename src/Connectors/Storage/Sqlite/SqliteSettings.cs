using System.Globalization;

namespace Performix.Connectors.Storage.Sqlite;

internal sealed class SqliteSettings(SqliteFile file) : ISettings
{
    public async Task<Setting?> GetAsync(string key, CancellationToken cancellationToken)
    {
        var found = await file.RunAsync(
            "SELECT value, version FROM settings WHERE key = $key",
            [new("$key", key)],
            row => new Setting(key, row.GetString(0), row.GetInt64(1).ToString(CultureInfo.InvariantCulture)),
            cancellationToken);
        return found.SingleOrDefault();
    }

    public async Task<Setting> PutAsync(string key, string value, CancellationToken cancellationToken)
    {
        var written = await WriteAsync(
            """
            INSERT INTO settings (key, value, version) VALUES ($key, $value, 1)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value, version = settings.version + 1
            RETURNING version
            """,
            new Setting(key, value, "0"),
            cancellationToken);
        return written.Single();
    }

    public async Task<Setting?> PutIfUnchangedAsync(
        string key, string value, string? version, CancellationToken cancellationToken)
    {
        var written = await WriteAsync(
            version is null
                ? """
                  INSERT INTO settings (key, value, version) VALUES ($key, $value, 1)
                  ON CONFLICT (key) DO NOTHING RETURNING version
                  """
                : """
                  UPDATE settings SET value = $value, version = version + 1
                  WHERE key = $key AND version = $version RETURNING version
                  """,
            new Setting(key, value, version ?? "0"),
            cancellationToken);
        return written.SingleOrDefault();
    }

    private Task<IReadOnlyList<Setting>> WriteAsync(
        string sql, Setting setting, CancellationToken cancellationToken) =>
        file.RunAsync(
            sql,
            [
                new("$key", setting.Key),
                new("$value", setting.Value),
                new("$version", long.Parse(setting.Version, CultureInfo.InvariantCulture)),
            ],
            row => setting with { Version = row.GetInt64(0).ToString(CultureInfo.InvariantCulture) },
            cancellationToken);
}
