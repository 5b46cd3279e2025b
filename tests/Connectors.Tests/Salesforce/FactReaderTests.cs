using System.Text.Json;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Tests.Salesforce;

public sealed class FactReaderTests
{
    private const string Ada = "005000000000002AAA";
    private static readonly DateTimeOffset AsOf = new(2025, 7, 2, 6, 0, 0, TimeSpan.Zero);

    private static readonly OpportunityRow Won = new()
    {
        Id = "006000000000001",
        OwnerId = Ada,
        CreatedDate = new DateTimeOffset(2025, 1, 31, 23, 30, 0, TimeSpan.FromHours(-5)),
        CloseDate = new DateOnly(2025, 3, 1),
        IsWon = true,
        IsClosed = true,
        More = new Dictionary<string, JsonElement> { ["Amount"] = JsonSerializer.SerializeToElement(12.5m) },
    };

    private static readonly OrgRows Rows = new()
    {
        Users = [new UserRow { Id = Ada, Name = "Ada" }],
        Opportunities = [Won],
    };

    private static readonly TaskRow Call = new()
    {
        OwnerId = Ada,
        ActivityDate = new DateOnly(2025, 1, 10),
        TaskSubtype = "Call",
    };

    [Fact]
    public void Rows_become_facts_in_utc_days_and_exact_amounts()
    {
        var facts = Read(Rows);

        var won = Assert.Single(facts.Opportunities);
        Assert.Equal((AsOf, "006000000000001AAA", new DateOnly(2025, 2, 1)), (facts.AsOf, won.Id, won.Created));
        Assert.Equal(12.5m, won.Amount?.Amount);
        Assert.True(Assert.Single(facts.Reps).InPopulation);
    }

    [Fact]
    public void A_rejection_names_the_object_and_the_record_where_there_are_no_lines()
    {
        var rejected = Assert.Single(Read(Rows with { Opportunities = [Won with { CloseDate = null }] }).Rejected);

        Assert.Equal(
            ("Opportunity", 0, "CloseDate", "006000000000001AAA"),
            (rejected.File, rejected.Line, rejected.Field, rejected.RowId));
    }

    [Fact]
    public void A_row_of_a_group_counts_as_many_as_it_stands_for_and_a_mere_touch_counts_none()
    {
        TaskRow[] tasks = [Call with { Count = 40 }, Call with { WhatId = Won.Id, Count = 0 }];

        var count = Assert.Single(Read(Rows with { Tasks = tasks }).Activities);

        Assert.Equal((40, 1.0), (count.Calls, count.Logged?.Value));
        Assert.Null(count.Demos);
    }

    [Fact]
    public void What_is_planned_for_after_the_reading_was_not_done_yet()
    {
        var meeting = new EventRow { OwnerId = Ada, ActivityDate = DateOnly.FromDateTime(AsOf.UtcDateTime).AddDays(1) };

        Assert.Empty(Read(Rows with { Events = [meeting] }).Activities);
    }

    [Fact]
    public void Without_a_record_that_says_what_it_was_about_logging_is_unknown()
    {
        Assert.Null(Assert.Single(Read(Rows with { Tasks = [Call] }).Activities).Logged);
    }

    [Fact]
    public void Objects_that_are_not_there_are_named_with_the_reason_given()
    {
        var why = new Dictionary<string, string> { ["Task"] = "INVALID_TYPE" };

        var missing = Read(Rows with { Absent = why }).Missing;

        Assert.Equal("INVALID_TYPE", missing.Single(part => part.What == "Task").Why);
        Assert.Equal("it is not there", missing.Single(part => part.What == "Event").Why);
        Assert.Contains(missing, part => part.What == "quota");
    }

    [Fact]
    public void Managers_above_a_seller_are_known_but_not_looked_at_also_in_a_circle()
    {
        var users = new UserRow[]
        {
            new() { Id = Ada, ManagerId = "005m" },
            new() { Id = "005m", ManagerId = "005n" },
            new() { Id = "005n", ManagerId = "005m" },
            new() { Id = "005other" },
        };

        var reps = Read(Rows with { Users = users }).Reps;

        Assert.Equal([(Ada, true), ("005m", false), ("005n", false)], reps.Select(rep => (rep.Id, rep.InPopulation)));
    }

    [Fact]
    public void Where_there_are_quotas_who_has_none_is_not_looked_at()
    {
        var quota = new ForecastingQuotaRow { QuotaOwnerId = "005b", QuotaAmount = 5, StartDate = Call.ActivityDate };
        UserRow[] users = [.. Rows.Users, new UserRow { Id = "005b" }];

        var reps = Read(Rows with { Users = users, Quotas = [quota] }).Reps;

        Assert.Equal(["005b"], reps.Where(rep => rep.InPopulation).Select(rep => rep.Id));
    }

    private static SalesFacts Read(OrgRows rows) =>
        new FactReader(FieldMapping.Default).Read(rows, AsOf);
}
