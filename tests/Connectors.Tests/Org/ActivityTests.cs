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

        var counted = rows.GroupBy(row => (row.GetProperty("OwnerId").GetString(), row.GetProperty("TaskSubtype").GetString()))
            .ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(counted.Count, groups.Count);
        Assert.All(groups, group => Assert.Equal(
            counted[(group.GetProperty("OwnerId").GetString(), group.GetProperty("s").GetString())],
            group.GetProperty("n").GetInt32()));
    }

    [Fact]
    public async Task Old_and_deleted_activities_are_only_in_queryAll()
    {
        Assert.Equal(0, await org.CountAsync("Task WHERE ActivityDate < 2024-11-01"));
        Assert.True(await org.CountAsync("Task WHERE ActivityDate < 2024-11-01 AND IsArchived = true", all: true) > 0);
        Assert.Equal(0, await org.CountAsync("Task WHERE IsDeleted = true"));
        Assert.True(await org.CountAsync("Task WHERE IsDeleted = true", all: true) > 0);
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
        var rows = await org.RowsAsync("SELECT OwnerId, WhatId, ActivityDate FROM Event WHERE WhatId != null", all: true);
        var deals = (await org.RowsAsync("SELECT Id, OwnerId, CreatedDate, CloseDate FROM Opportunity"))
            .ToDictionary(row => row.GetProperty("Id").GetString() ?? "");

        Assert.NotEmpty(rows);
        Assert.All(rows, row =>
        {
            var deal = deals[row.GetProperty("WhatId").GetString() ?? ""];
            var day = row.GetProperty("ActivityDate").GetString();
            Assert.Equal(deal.GetProperty("OwnerId").GetString(), row.GetProperty("OwnerId").GetString());
            Assert.True(string.CompareOrdinal(deal.GetProperty("CreatedDate").GetString()?[..10], day) <= 0);
            Assert.True(string.CompareOrdinal(day, deal.GetProperty("CloseDate").GetString()) <= 0);
        });
    }

    [Fact]
    public async Task Nothing_happens_after_today()
    {
        Assert.Equal(0, await org.CountAsync("Task WHERE ActivityDate > 2025-11-15", all: true));
        Assert.Equal(0, await org.CountAsync("Opportunity WHERE IsClosed = true AND CloseDate > 2025-11-15", all: true));
        Assert.Equal(0, await org.CountAsync("Opportunity WHERE CreatedDate > 2025-11-15T00:00:00Z", all: true));
        Assert.Equal(0, await org.CountAsync("Opportunity WHERE IsClosed = false AND CloseDate <= 2025-11-15", all: true));
    }
}
