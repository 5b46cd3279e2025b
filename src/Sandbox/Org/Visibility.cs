using System.Collections.Concurrent;

namespace Performix.Sandbox.Org;

/// <summary>What the user behind the API client may see: everything, but what a test or a person hid.</summary>
public sealed class Visibility
{
    private readonly ConcurrentDictionary<string, bool> _hidden = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a field away, as missing field-level security does.</summary>
    public void Hide(string objectName, string field) => _hidden[$"{objectName}.{field}"] = true;

    /// <summary>Takes an object away, as a missing permission or a feature that is off does.</summary>
    public void Hide(string objectName) => _hidden[objectName] = true;

    public void ShowAll() => _hidden.Clear();

    internal bool Sees(string objectName) => !_hidden.ContainsKey(objectName);

    internal bool Sees(string objectName, string field) => !_hidden.ContainsKey($"{objectName}.{field}");
}
