using Azure;
using Azure.Data.Tables;

namespace Performix.Connectors.Storage.Azure;

internal sealed class AzureSettings(AzureTable table) : ISettings
{
    private const string Partition = "setting";
    private const string Value = "Value";

    public Task<Setting?> GetAsync(string key, CancellationToken cancellationToken) =>
        table.RunAsync<Setting?>(
            "read a setting",
            async client =>
            {
                var found = await client.GetEntityIfExistsAsync<TableEntity>(
                    Partition, AzureKey.Of(key), cancellationToken: cancellationToken);
                return found.HasValue && found.Value is { } entity
                    ? new Setting(key, entity.GetString(Value), entity.ETag.ToString("H"))
                    : null;
            },
            cancellationToken);

    public Task<Setting> PutAsync(string key, string value, CancellationToken cancellationToken)
    {
        var setting = new Setting(key, value, string.Empty);
        return table.RunAsync(
            "write a setting",
            async client =>
            {
                var answer = await client.UpsertEntityAsync(
                    Entity(setting), TableUpdateMode.Replace, cancellationToken);
                return setting with { Version = AzureTable.VersionOf(answer) };
            },
            cancellationToken);
    }

    public Task<Setting?> PutIfUnchangedAsync(
        string key, string value, string? version, CancellationToken cancellationToken)
    {
        var setting = new Setting(key, value, string.Empty);
        return table.RunAsync<Setting?>(
            "write a setting",
            async client =>
            {
                var answer = await AzureTable.UnlessChangedAsync(() => version is null
                    ? client.AddEntityAsync(Entity(setting), cancellationToken)
                    : client.UpdateEntityAsync(
                        Entity(setting), new ETag(version), TableUpdateMode.Replace, cancellationToken));
                return answer is null ? null : setting with { Version = AzureTable.VersionOf(answer) };
            },
            cancellationToken);
    }

    private static TableEntity Entity(Setting setting) =>
        new(Partition, AzureKey.Of(setting.Key)) { [Value] = setting.Value };
}
