using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class EntityTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private readonly TableClient _table = new(azurite.ConnectionString, azurite.NextTable());

    public async Task InitializeAsync() => await _table.CreateIfNotExistsAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Every_type_of_value_comes_back_as_it_went()
    {
        var values = new Dictionary<string, object>
        {
            ["Text"] = "ä 'quoted' \u2028",
            ["Whole"] = 7,
            ["Long"] = 9_007_199_254_740_993L,
            ["Fraction"] = 0.1,
            ["WholeFraction"] = 3.0,
            ["NotANumber"] = double.NaN,
            ["Truth"] = true,
            ["Time"] = new DateTimeOffset(2025, 3, 1, 12, 30, 15, TimeSpan.Zero).AddTicks(1234567),
            ["Id"] = new Guid("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            ["Bytes"] = new byte[] { 0, 1, 255 },
        };
        await _table.AddEntityAsync(new TableEntity(values) { PartitionKey = "p", RowKey = "r" });

        var read = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.All(values, pair => Assert.Equal(pair.Value, read[pair.Key]));
        Assert.Equal(9_007_199_254_740_993L, read.GetInt64("Long"));
        Assert.Equal(3.0, read.GetDouble("WholeFraction"));
    }

    [Fact]
    public async Task A_class_can_be_an_entity()
    {
        var row = new Row { PartitionKey = "p", RowKey = "r", Count = 5, Kind = DayOfWeek.Friday };
        await _table.AddEntityAsync(row);

        var read = (await _table.GetEntityAsync<Row>("p", "r")).Value;

        Assert.Equal((5L, DayOfWeek.Friday), (read.Count, read.Kind));
        Assert.NotEqual(default, read.ETag);
        Assert.NotNull(read.Timestamp);
    }

    [Fact]
    public async Task A_missing_entity_is_an_error_or_a_question()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.GetEntityAsync<TableEntity>("p", "none"));

        Assert.Equal((404, "ResourceNotFound"), (failure.Status, failure.ErrorCode));
        Assert.False((await _table.GetEntityIfExistsAsync<TableEntity>("p", "none")).HasValue);
    }

    [Fact]
    public async Task An_entity_that_is_there_answers_the_question()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        var found = await _table.GetEntityIfExistsAsync<TableEntity>("p", "r");

        Assert.True(found.HasValue);
        Assert.Equal(1, found.Value?["N"]);
    }

    [Fact]
    public async Task Adding_twice_is_refused_with_the_services_code()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.AddEntityAsync(new TableEntity("p", "r")));

        Assert.Equal(409, failure.Status);
        Assert.True(TableErrorCode.EntityAlreadyExists == failure.ErrorCode);
    }

    [Fact]
    public async Task Merging_keeps_other_properties_and_replacing_drops_them()
    {
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 });
        var merged = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        await _table.UpsertEntityAsync(new TableEntity("p", "r") { ["C"] = 3 }, TableUpdateMode.Replace);
        var replaced = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Equal((1, 2), (merged["A"], merged["B"]));
        Assert.Equal((null, 3), (replaced["A"], replaced["C"]));
    }

    [Fact]
    public async Task An_update_needs_the_tag_it_has_read()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });
        var first = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        var answer = await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, first.ETag);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 3 }, first.ETag));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        var now = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(2, now["N"]);
        Assert.Equal(now.ETag, answer.Headers.ETag);
    }

    [Fact]
    public async Task An_update_of_nothing_is_refused()
    {
        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.UpdateEntityAsync(new TableEntity("p", "none"), ETag.All));

        Assert.Equal(404, failure.Status);
    }

    [Fact]
    public async Task Deleting_minds_the_tag_and_does_not_mind_absence()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r"));
        var stale = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value.ETag;
        await _table.UpdateEntityAsync(new TableEntity("p", "r") { ["N"] = 2 }, ETag.All);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(
            () => _table.DeleteEntityAsync("p", "r", stale));

        Assert.Equal(412, failure.Status);
        Assert.Equal(204, (await _table.DeleteEntityAsync("p", "r")).Status);
        Assert.Equal(404, (await _table.DeleteEntityAsync("p", "r")).Status);
    }

    [Theory]
    [InlineData("O'Brien")]
    [InlineData("50% off & more = a+b")]
    [InlineData("Zoë 漢字")]
    public async Task Keys_may_hold_what_an_address_may_not(string key)
    {
        await _table.AddEntityAsync(new TableEntity(key, key) { ["N"] = 1 });

        var read = (await _table.GetEntityAsync<TableEntity>(key, key)).Value;

        Assert.Equal((key, key), (read.PartitionKey, read.RowKey));
        Assert.Equal(204, (await _table.DeleteEntityAsync(key, key)).Status);
    }

    [Fact]
    public async Task Only_the_selected_properties_are_read()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });

        var read = (await _table.GetEntityAsync<TableEntity>("p", "r", ["A"])).Value;

        Assert.Equal((1, null), (read["A"], read["B"]));
    }

    [Fact]
    public async Task A_property_is_not_read_as_another_type()
    {
        await _table.AddEntityAsync(new TableEntity("p", "r") { ["Text"] = "5" });

        var read = (await _table.GetEntityAsync<TableEntity>("p", "r")).Value;

        Assert.Throws<InvalidOperationException>(() => read.GetInt32("Text"));
        Assert.Null(read.GetInt32("Absent"));
    }

    private sealed class Row : ITableEntity
    {
        public string PartitionKey { get; set; } = string.Empty;

        public string RowKey { get; set; } = string.Empty;

        public DateTimeOffset? Timestamp { get; set; }

        public ETag ETag { get; set; }

        public long Count { get; set; }

        public DayOfWeek Kind { get; set; }
    }
}
