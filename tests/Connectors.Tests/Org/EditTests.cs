namespace Performix.Connectors.Tests.Org;

public sealed class EditTests : IAsyncLifetime
{
    private DisposableOrg _own = null!; // set before each test

    private LocalOrg Org => _own.Org;

    public async Task InitializeAsync() => _own = await DisposableOrg.StartAsync();

    public async Task DisposeAsync() => await _own.DisposeAsync();

    [Fact]
    public async Task Before_any_edit_nothing_has_changed_since_this_morning() =>
        Assert.Equal(0, await ChangedAsync("Opportunity"));

    [Fact]
    public async Task Touched_rows_are_those_with_a_new_stamp()
    {
        var touched = Org.App.Edits.Touch("Opportunity", 0.01);

        Assert.Equal((int)Math.Ceiling(0.01 * await Org.CountAsync("Opportunity", all: true)), touched);
        Assert.InRange(await ChangedAsync("Opportunity"), touched * 0.9, touched);
    }

    [Fact]
    public async Task A_deleted_row_is_found_by_queryAll_alone()
    {
        var id = await FirstAsync("Opportunity");
        Org.App.Edits.Delete("Opportunity", id);

        Assert.Equal(0, await Org.CountAsync($"Opportunity WHERE Id = '{id}'"));
        Assert.Equal(1, await Org.CountAsync($"Opportunity WHERE Id = '{id}' AND IsDeleted = true", all: true));
    }

    [Fact]
    public async Task A_quiet_change_leaves_the_stamp_alone()
    {
        var id = await FirstAsync("Account");
        Org.App.Edits.SetQuietly("Account", id, "Industry", "Space");

        Assert.Equal(1, await Org.CountAsync("Account WHERE Industry = 'Space'"));
        Assert.Equal(0, await ChangedAsync("Account"));
    }

    [Fact]
    public async Task A_copy_is_a_row_of_its_own()
    {
        var id = await FirstAsync("Opportunity");
        var copy = Org.App.Edits.Copy("Opportunity", id, new Dictionary<string, object?> { ["Amount"] = 12.5m });
        var row = Assert.Single(await Org.RowsAsync($"SELECT Id, Amount FROM Opportunity WHERE Id = '{copy}'"));

        Assert.NotEqual(id, copy);
        Assert.Equal(12.5m, row.GetProperty("Amount").GetDecimal());
        Assert.Equal(1, await ChangedAsync("Opportunity"));
    }

    private Task<long> ChangedAsync(string name) =>
        Org.CountAsync($"{name} WHERE SystemModstamp > 2025-11-15T00:00:00Z");

    private async Task<string> FirstAsync(string name) =>
        (await Org.RowsAsync($"SELECT Id FROM {name} LIMIT 1"))[0].GetProperty("Id").GetString() ?? "";
}
