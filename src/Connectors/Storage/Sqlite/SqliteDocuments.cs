using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Performix.Connectors.Storage.Sqlite;

internal sealed class SqliteDocuments(SqliteFile file) : IDocuments
{
    /// <summary>Three parameters a document; SQLite takes 32,766.</summary>
    private const int InOneStatement = 1000;

    private const string Columns = "SELECT kind, key, value, version FROM documents ";

    public async Task<Document?> GetAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var found = await file.RunAsync(
            Columns + "WHERE kind = $kind AND key = $key",
            [new("$kind", kind), new("$key", key)],
            Read,
            cancellationToken);
        return found.SingleOrDefault();
    }

    public Task<IReadOnlyList<Document>> ListAsync(string kind, CancellationToken cancellationToken) =>
        file.RunAsync(
            Columns + "WHERE kind = $kind ORDER BY key", [new("$kind", kind)], Read, cancellationToken);

    // '0' is the character after '/': the family is everything between the two.
    public Task<IReadOnlyList<Document>> FamilyAsync(string family, CancellationToken cancellationToken) =>
        file.RunAsync(
            Columns + "WHERE kind >= $from AND kind < $to ORDER BY kind, key",
            [new("$from", family + "/"), new("$to", family + "0")],
            Read,
            cancellationToken);

    public async Task<Document?> PutIfUnchangedAsync(
        Document document, string? version, CancellationToken cancellationToken)
    {
        var written = await file.RunAsync(
            version is null
                ? """
                  INSERT INTO documents (kind, key, value, version) VALUES ($kind, $key, $value, 1)
                  ON CONFLICT (kind, key) DO NOTHING RETURNING kind, key, value, version
                  """
                : """
                  UPDATE documents SET value = $value, version = version + 1
                  WHERE kind = $kind AND key = $key AND version = $version RETURNING kind, key, value, version
                  """,
            [
                new("$kind", document.Kind),
                new("$key", document.Key),
                new("$value", document.Value),
                new("$version", long.Parse(version ?? "0", CultureInfo.InvariantCulture)),
            ],
            Read,
            cancellationToken);
        return written.SingleOrDefault();
    }

    // One statement is one transaction, and a transaction waits for the disk.
    public async Task<IReadOnlyList<Document>> AddAsync(
        IReadOnlyList<Document> documents, CancellationToken cancellationToken)
    {
        var there = new List<Document>();
        foreach (var some in documents.Chunk(InOneStatement))
        {
            var rows = string.Join(", ", some.Select((_, at) => string.Create(
                CultureInfo.InvariantCulture, $"($kind{at}, $key{at}, $value{at}, 1)")));
            var added = await file.RunAsync(
                $"INSERT INTO documents (kind, key, value, version) VALUES {rows} "
                    + "ON CONFLICT (kind, key) DO NOTHING RETURNING kind, key, value, version",
                some.SelectMany(Parameters),
                Read,
                cancellationToken);
            var keys = added.Select(d => (d.Kind, d.Key)).ToHashSet();
            there.AddRange(some.Where(d => !keys.Contains((d.Kind, d.Key))));
        }

        return there;
    }

    public async Task<bool> RemoveAsync(string kind, string key, CancellationToken cancellationToken)
    {
        var removed = await file.RunAsync(
            "DELETE FROM documents WHERE kind = $kind AND key = $key RETURNING 1",
            [new("$kind", kind), new("$key", key)],
            row => row.GetInt64(0),
            cancellationToken);
        return removed.Count > 0;
    }

    private static IEnumerable<SqliteParameter> Parameters(Document document, int at)
    {
        var number = at.ToString(CultureInfo.InvariantCulture);
        return
        [
            new("$kind" + number, document.Kind),
            new("$key" + number, document.Key),
            new("$value" + number, document.Value),
        ];
    }

    private static Document Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetInt64(3).ToString(CultureInfo.InvariantCulture));
}
