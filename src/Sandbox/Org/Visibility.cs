using System.Collections.Concurrent;

namespace Performix.Sandbox.Org;

/// <summary>
/// What the user behind the API client may see: everything, but what a test or a person hid.
/// </summary>
public sealed class Visibility
{
    private readonly ConcurrentDictionary<string, bool> _hidden = new(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, double> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a field away, as missing field-level security does.</summary>
    public void Hide(string objectName, string field) => _hidden[$"{objectName}.{field}"] = true;

    /// <summary>Takes an object away, as a missing permission or a feature that is off does.</summary>
    public void Hide(string objectName) => _hidden[objectName] = true;

    /// <summary>Takes a share of an object's rows away without a word, as sharing rules do.</summary>
    public void HideRows(string objectName, double share) => _rows[objectName] = share;

    public void ShowAll()
    {
        _hidden.Clear();
        _rows.Clear();
    }

    /// <summary>The share of the object's rows that is out of sight.</summary>
    internal double HiddenShare(string objectName) => _rows.GetValueOrDefault(objectName);

    internal bool Sees(string objectName) => !_hidden.ContainsKey(objectName);

    internal bool Sees(string objectName, string field) => !_hidden.ContainsKey($"{objectName}.{field}");
}
