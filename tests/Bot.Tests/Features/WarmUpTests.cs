using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Tests.Access;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Features;

public sealed class WarmUpTests(Troupe troupe) : IClassFixture<Troupe>
{
    [Fact]
    public async Task Getting_ready_keeps_nothing_and_tells_Slack_nothing()
    {
        var (kept, noted) = (await RowsAsync(), await troupe.NotedAsync());

        await Ready.StartAsync(default);
        Ready.Rehearse(default);

        Assert.Equal(kept, await RowsAsync());
        Assert.Empty(await troupe.Audit.AllAsync(default));
        Assert.Equal(noted, await troupe.NotedAsync());
    }

    [Fact]
    public void It_is_done_before_the_connection_to_Slack_is_made()
    {
        var hosted = troupe.Services.GetServices<IHostedService>().ToList();

        Assert.Contains(hosted, one => one is SlackConnection);
        Assert.True(hosted.FindIndex(one => one is WarmUp) < hosted.FindIndex(one => one is SlackConnection));
    }

    private WarmUp Ready => troupe.Services.GetServices<IHostedService>().OfType<WarmUp>().Single();

    /// <summary>The rows of every table.</summary>
    private async Task<IReadOnlyList<string>> RowsAsync()
    {
        var file = troupe.Services.GetRequiredService<IOptions<StorageOptions>>().Value.File;
        await using var store = new SqliteConnection($"Data Source={file}");
        await store.OpenAsync();
        var tables = await ListAsync(store, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        var counted = tables.Select(table => $"SELECT '{table} ' || COUNT(*) FROM {table}");
        return await ListAsync(store, string.Join(" UNION ALL ", counted));
    }

    private static async Task<IReadOnlyList<string>> ListAsync(SqliteConnection store, string sql)
    {
        await using var command = new SqliteCommand(sql, store);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }
}
