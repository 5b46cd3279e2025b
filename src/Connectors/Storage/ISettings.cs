namespace Performix.Connectors.Storage;

/// <summary>Small values by key, of at most <see cref="Setting.MaxValueLength"/> characters.</summary>
public interface ISettings
{
    Task<Setting?> GetAsync(string key, CancellationToken cancellationToken);

    /// <summary>Writes whatever is there.</summary>
    Task<Setting> PutAsync(string key, string value, CancellationToken cancellationToken);

    /// <summary>Writes if the key is still at that version, or absent for a null version; else null.</summary>
    Task<Setting?> PutIfUnchangedAsync(
        string key, string value, string? version, CancellationToken cancellationToken);
}
