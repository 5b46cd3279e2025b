using System.Globalization;

namespace Performix.Connectors.Storage.Sqlite;

/// <summary>Each step is one conditional statement: SQLite lets only one writer in at a time.</summary>
internal sealed class SqliteLeases(SqliteFile file, TimeProvider time) : ILeases
{
    public Task<Lease?> TryAcquireAsync(
        string name, string owner, TimeSpan duration, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(owner);
        return WriteAsync(
            """
            INSERT INTO leases (name, owner, until, version) VALUES ($name, $owner, $until, 1)
            ON CONFLICT (name) DO UPDATE
            SET owner = excluded.owner, until = excluded.until, version = leases.version + 1
            WHERE leases.until <= $now OR leases.owner = excluded.owner
            RETURNING version
            """,
            new Lease(name, owner, time.GetUtcNow() + duration, "0"),
            cancellationToken);
    }

    public Task<Lease?> RenewAsync(Lease lease, TimeSpan duration, CancellationToken cancellationToken) =>
        WriteAsync(
            """
            UPDATE leases SET until = $until, version = version + 1
            WHERE name = $name AND owner = $owner AND version = $version
            RETURNING version
            """,
            lease with { Until = time.GetUtcNow() + duration },
            cancellationToken);

    // The row stays, ended: its version goes on counting, so no old lease ever fits again.
    public Task ReleaseAsync(Lease lease, CancellationToken cancellationToken) =>
        WriteAsync(
            """
            UPDATE leases SET until = 0, version = version + 1
            WHERE name = $name AND owner = $owner AND version = $version
            RETURNING version
            """,
            lease,
            cancellationToken);

    private async Task<Lease?> WriteAsync(string sql, Lease lease, CancellationToken cancellationToken)
    {
        var versions = await file.RunAsync(
            sql,
            [
                new("$name", lease.Name),
                new("$owner", lease.Owner),
                new("$until", lease.Until.UtcTicks),
                new("$now", time.GetUtcNow().UtcTicks),
                new("$version", long.Parse(lease.Version, CultureInfo.InvariantCulture)),
            ],
            row => row.GetInt64(0).ToString(CultureInfo.InvariantCulture),
            cancellationToken);
        return versions.Count == 1 ? lease with { Version = versions[0] } : null;
    }
}
