using System.Text.Json;

namespace Performix.Connectors.Tests.Org;

public sealed class ActivityTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    [Fact]
    public async Task A_count_by_owner_and_kind_is_that_of_the_rows()
    {
        const string Where = "FROM Task WHERE ActivityDate >= 2025-01-20 AND ActivityDate < 2025-05-10";
        var groups = await org.RowsAsync(
            $"SELECT OwnerId, TaskSubtype s, COUNT(Id) n {Where} GROUP BY OwnerId, TaskSubtype", all: true);
        var rows = await org.RowsAsync($"SELECT OwnerId, TaskSubtype {Where}", all: true);

        var counted = rows.GroupBy(row => (Text(row, "OwnerId"), Text(row, "TaskSubtype")))
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(counted.Count, groups.Count);
        Assert.All(groups, group => Assert.Equal(
            counted[(Text(group, "OwnerId"), Text(group, "s"))],
            group.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task Old_and_deleted_activities_are_only_in_queryAll()
    {
        foreach (var rest in (string[])["Task WHERE ActivityDate < 2024-11-01", "Task WHERE IsDeleted = true"])
        {
            Assert.Equal(0, await org.CountAsync(rest));
            Assert.True(await org.CountAsync(rest, all: true) > 0);
        }
    }

    [Fact]
    public async Task The_archive_begins_a_year_back()
    {
        var oldest = Assert.Single(await org.RowsAsync("SELECT MIN(ActivityDate) d FROM Task"));
        var newest = Assert.Single(await org.RowsAsync(
            "SELECT MAX(ActivityDate) d FROM Task WHERE IsArchived = true", all: true));

        Assert.Equal("2024-11-18", oldest.GetProperty("d").GetString());
        Assert.Equal("2024-11-15", newest.GetProperty("d").GetString());
    }

    [Fact]
    public async Task An_activity_on_an_opportunity_is_its_owners_and_on_a_day_it_was_open()
    {
        var rows = await org.RowsAsync(
            "SELECT OwnerId, WhatId, ActivityDate FROM Event WHERE WhatId != null", all: true);
        var deals = (await org.RowsAsync("SELECT Id, OwnerId, CreatedDate, CloseDate FROM Opportunity"))
            .ToDictionary(row => Text(row, "Id"));

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var deal = deals[Text(row, "WhatId")];
            var day = Text(row, "ActivityDate");
            Assert.Equal(Text(deal, "OwnerId"), Text(row, "OwnerId"));
            Assert.True(string.CompareOrdinal(Text(deal, "CreatedDate")[..10], day) <= 0);
            Assert.True(string.CompareOrdinal(day, Text(deal, "CloseDate")) <= 0);
        });
    }

    [Fact]
    public async Task Nothing_happens_after_today()
    {
        string[] future =
        [
            "Task WHERE ActivityDate > 2025-11-15",
            "Opportunity WHERE IsClosed = true AND CloseDate > 2025-11-15",
            "Opportunity WHERE IsClosed = false AND CloseDate <= 2025-11-15",
            "Opportunity WHERE CreatedDate > 2025-11-15T00:00:00Z",
        ];

        foreach (var rest in future)
        {
            Assert.Equal(0, await org.CountAsync(rest, all: true));
        }
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString() ?? "";
}
