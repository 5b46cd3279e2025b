using System.Globalization;
using System.Text.Json;

namespace Performix.Connectors.Tests.Org;

public sealed class SoqlTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    [Fact]
    public async Task Won_lost_and_open_add_up_to_all()
    {
        var all = await org.CountAsync("Opportunity");
        var won = await org.CountAsync("Opportunity WHERE IsWon = true");
        var lost = await org.CountAsync("Opportunity WHERE IsClosed = true AND IsWon = false");
        var open = await org.CountAsync("Opportunity WHERE IsClosed = false");

        Assert.True(won > 0 && lost > 0 && open > 0);
        Assert.Equal(all, won + lost + open);
    }

    [Theory]
    [InlineData("Account", "Industry = null", "Industry != null")]
    [InlineData("Account", "Industry = 'Retail'", "Industry != 'Retail'")]
    [InlineData("Account", "Industry IN ('Retail', 'Energy')", "Industry NOT IN ('Retail', 'Energy')")]
    [InlineData("Account", "Name LIKE '%Labs%'", "(NOT Name LIKE '%Labs%')")]
    [InlineData("Lead", "CreatedDate >= 2025-01-01T00:00:00Z", "CreatedDate < 2025-01-01T00:00:00Z")]
    [InlineData("Lead", "Score__c > 55.0", "Score__c <= 55.0")]
    public async Task A_condition_and_its_opposite_split_the_rows(string name, string yes, string no)
    {
        var some = await org.CountAsync($"{name} WHERE {yes}");
        var rest = await org.CountAsync($"{name} WHERE {no}");

        Assert.True(some > 0 && rest > 0);
        Assert.Equal(await org.CountAsync(name), some + rest);
    }

    [Fact]
    public async Task Nothing_is_smaller_or_greater_than_null()
    {
        var known = await org.CountAsync("Account WHERE NumberOfEmployees != null");
        var compared = await org.CountAsync("Account WHERE NumberOfEmployees < 100 OR NumberOfEmployees >= 100");

        Assert.Equal(known, compared);
        Assert.True(known < await org.CountAsync("Account"));
    }

    [Fact]
    public async Task Text_is_compared_without_case_and_ids_with_it()
    {
        var upper = Assert.Single(await org.RowsAsync("SELECT Id, Name FROM Account WHERE Id = '0015g000000000A'"));
        var lower = Assert.Single(await org.RowsAsync("SELECT Id, Name FROM Account WHERE Id = '0015g000000000a'"));

        Assert.Equal("0015g000000000AAAQ", upper.GetProperty("Id").GetString());
        Assert.NotEqual(upper.GetProperty("Name").GetString(), lower.GetProperty("Name").GetString());
        Assert.Equal(
            await org.CountAsync("Account WHERE Industry = 'Retail'"),
            await org.CountAsync("Account WHERE Industry = 'rEtAiL'"));
    }

    [Fact]
    public async Task A_day_belongs_to_the_quarter_of_its_calendar_functions()
    {
        var byFunction = await org.CountAsync(
            "Opportunity WHERE CALENDAR_YEAR(CloseDate) = 2025 AND CALENDAR_QUARTER(CloseDate) = 2");
        var byRange = await org.CountAsync("Opportunity WHERE CloseDate >= 2025-04-01 AND CloseDate < 2025-07-01");

        Assert.True(byRange > 0);
        Assert.Equal(byRange, byFunction);
    }

    [Fact]
    public async Task An_offset_in_a_datetime_is_taken_into_account()
    {
        var utc = await org.CountAsync("Lead WHERE CreatedDate >= 2025-03-03T10:00:00Z");
        var east = await org.CountAsync("Lead WHERE CreatedDate >= 2025-03-03T12:00:00+02:00");
        var plain = await org.CountAsync("Lead WHERE CreatedDate >= 2025-03-03T12:00:00Z");

        Assert.Equal(utc, east);
        Assert.True(plain <= utc);
    }

    [Fact]
    public async Task Aggregates_agree_with_the_rows_behind_them()
    {
        var rows = await org.RowsAsync("SELECT OwnerId, Amount FROM Opportunity WHERE IsWon = true");
        var groups = await org.RowsAsync(
            "SELECT OwnerId, COUNT(Id) n, SUM(Amount) a, MIN(Amount), MAX(Amount) m FROM Opportunity "
            + "WHERE IsWon = true GROUP BY OwnerId");
        var byOwner = rows.ToLookup(row => row.GetProperty("OwnerId").GetString());

        Assert.Equal(byOwner.Count, groups.Count);
        foreach (var group in groups)
        {
            var amounts = byOwner[group.GetProperty("OwnerId").GetString()].Select(Amount).ToList();
            Assert.Equal(amounts.Count, group.GetProperty("n").GetInt32());
            Assert.Equal(amounts.Sum(), group.GetProperty("a").GetDecimal());
            Assert.Equal(amounts.Min(), group.GetProperty("expr0").GetDecimal());
            Assert.Equal(amounts.Max(), group.GetProperty("m").GetDecimal());
        }
    }

    [Fact]
    public async Task Counts_leave_out_nulls_and_averages_too()
    {
        var row = Assert.Single(await org.RowsAsync(
            "SELECT COUNT(Id) n, COUNT(Industry) i, COUNT_DISTINCT(Industry) d, AVG(NumberOfEmployees) e "
            + "FROM Account"));
        var known = (await org.RowsAsync("SELECT NumberOfEmployees FROM Account WHERE NumberOfEmployees != null"))
            .Select(one => one.GetProperty("NumberOfEmployees").GetInt32());

        Assert.True(row.GetProperty("i").GetInt32() < row.GetProperty("n").GetInt32());
        Assert.Equal(8, row.GetProperty("d").GetInt32());
        Assert.Equal(known.Average(), row.GetProperty("e").GetDouble(), 6);
    }

    [Fact]
    public async Task Rows_come_in_the_order_asked_for_with_nulls_first()
    {
        var rows = await org.RowsAsync("SELECT Id, AnnualRevenue FROM Account ORDER BY AnnualRevenue DESC, Id");
        var revenues = rows.Select(row => Number(row.GetProperty("AnnualRevenue"))).ToList();
        var known = revenues.SkipWhile(value => value is null).ToList();

        Assert.Null(revenues[0]);
        Assert.DoesNotContain(known, value => value is null);
        Assert.Equal(known.OrderDescending(), known);
    }

    [Fact]
    public async Task Walking_by_id_meets_every_row_once()
    {
        var (seen, last) = (new List<string>(), "");
        while (true)
        {
            var where = last.Length == 0 ? "" : $" WHERE Id > '{last}'";
            var rows = await org.RowsAsync($"SELECT Id FROM Opportunity{where} ORDER BY Id LIMIT 700");
            if (rows.Count == 0)
            {
                break;
            }

            seen.AddRange(rows.Select(row => row.GetProperty("Id").GetString() ?? ""));
            last = seen[^1];
        }

        Assert.Equal(await org.CountAsync("Opportunity"), seen.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Offset_and_limit_cut_the_answer()
    {
        var all = await org.RowsAsync("SELECT Id FROM Lead ORDER BY Id LIMIT 30");
        var cut = await org.RowsAsync("SELECT Id FROM Lead ORDER BY Id LIMIT 10 OFFSET 20");

        Assert.Equal(all.Skip(20).Select(row => row.GetRawText()), cut.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task Fields_of_a_parent_nest_under_its_name()
    {
        var row = (await org.RowsAsync(
            "SELECT Id, Account.Name, Account.Owner.Name, Territory2.Name FROM Opportunity LIMIT 1"))[0];

        var account = row.GetProperty("Account");
        Assert.Equal("Account", account.GetProperty("attributes").GetProperty("type").GetString());
        Assert.NotEqual("", account.GetProperty("Owner").GetProperty("Name").GetString());
        Assert.StartsWith("MM ", row.GetProperty("Territory2").GetProperty("Name").GetString());
        Assert.False(account.TryGetProperty("Id", out _));
    }

    [Fact]
    public async Task A_parent_that_is_not_there_is_null()
    {
        var rows = await org.RowsAsync("SELECT Id, Manager.Name FROM User WHERE ManagerId = null");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("Manager").ValueKind));
    }

    [Fact]
    public async Task A_query_may_ask_within_another()
    {
        var joined = await org.CountAsync(
            "Opportunity WHERE AccountId IN (SELECT Id FROM Account WHERE Industry = 'Energy') AND IsWon = true");
        var direct = await org.CountAsync("Opportunity WHERE Account.Industry = 'Energy' AND IsWon = true");

        Assert.True(direct > 0);
        Assert.Equal(direct, joined);
    }

    [Fact]
    public async Task A_backslash_lets_a_quote_into_a_text()
    {
        Assert.Equal(0, await org.CountAsync(@"Account WHERE Name = 'O\'Hara \\ Sons'"));
    }

    private static decimal Amount(JsonElement row) => row.GetProperty("Amount").GetDecimal();

    private static decimal? Number(JsonElement value) =>
        value.ValueKind == JsonValueKind.Null ? null : decimal.Parse(
            value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture);
}
