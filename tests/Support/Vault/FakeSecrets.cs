using System.Collections.Concurrent;
using System.Globalization;

namespace Performix.Tests.Support.Vault;

/// <summary>What the fake vault holds: secrets, and deleted ones until they are purged.</summary>
internal sealed class FakeSecrets(bool purgeProtection)
{
    private const int Days = 7;

    private readonly ConcurrentDictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _deleted = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Names => [.. _held.Keys];

    public IReadOnlyCollection<string> DeletedNames => [.. _deleted.Keys];

    public (int Status, object? Body) Set(string address, string name, string value)
    {
        if (_deleted.ContainsKey(name))
        {
            return Fault(409, "Conflict");
        }

        _held[name] = value;
        return (200, Bundle(address, name, value));
    }

    public (int Status, object? Body) Get(string address, string name) =>
        _held.TryGetValue(name, out var value) ? (200, Bundle(address, name, value)) : Fault(404, "SecretNotFound");

    /// <summary>The names, in pages of one: whoever reads the first page only is found out.</summary>
    public (int Status, object? Body) List(string address, string? from)
    {
        var names = _held.Keys.Order(StringComparer.Ordinal).ToList();
        var at = int.TryParse(from, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        var value = names.Skip(at).Take(1)
            .Select(name => new { id = $"{address}/secrets/{name}", attributes = Attributes() });
        var next = at + 1 < names.Count ? $"{address}/secrets?api-version=7.5&at={at + 1}" : null;
        return (200, new { value, nextLink = next });
    }

    public (int Status, object? Body) Delete(string address, string name)
    {
        if (!_held.TryRemove(name, out var value))
        {
            return Fault(404, "SecretNotFound");
        }

        _deleted[name] = value;
        return (200, Deleted(address, name));
    }

    public (int Status, object? Body) GetDeleted(string address, string name) =>
        _deleted.ContainsKey(name) ? (200, Deleted(address, name)) : Fault(404, "SecretNotFound");

    public (int Status, object? Body) Recover(string address, string name)
    {
        if (!_deleted.TryRemove(name, out var value))
        {
            return Fault(404, "SecretNotFound");
        }

        _held[name] = value;
        return (200, Bundle(address, name, value));
    }

    public (int Status, object? Body) Purge(string name) =>
        purgeProtection ? Fault(403, "Forbidden")
        : _deleted.TryRemove(name, out _) ? (204, null)
        : Fault(404, "SecretNotFound");

    private static (int Status, object? Body) Fault(int status, string code) =>
        (status, new { error = new { code, message = code } });

    private object Bundle(string address, string name, string value) =>
        new { value, id = $"{address}/secrets/{name}/1", attributes = Attributes() };

    private object Deleted(string address, string name) => new
    {
        id = $"{address}/secrets/{name}/1",
        attributes = Attributes(),
        recoveryId = $"{address}/deletedsecrets/{name}",
        deletedDate = 1_700_000_000,
        scheduledPurgeDate = 1_700_000_000 + (Days * 86_400),
    };

    private object Attributes() => new
    {
        enabled = true,
        created = 1_700_000_000,
        updated = 1_700_000_000,
        recoverableDays = Days,
        recoveryLevel = purgeProtection ? "CustomizedRecoverable" : "CustomizedRecoverable+Purgeable",
    };
}
