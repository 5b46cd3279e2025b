using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Salesforce.CatchUp;
using Performix.Connectors.Tests.Salesforce.Live;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Org;

/// <summary>The local org against programs that were written for the real one.</summary>
public sealed class ClientTests(LocalOrg org, NodeClients node) : IClassFixture<LocalOrg>, IClassFixture<NodeClients>,
    IDisposable
{
    public void Dispose() => org.App.Faults.Clear();

    [Fact]
    public async Task Jsforce_signs_in_pages_describes_and_reads_in_bulk()
    {
        var found = await node.JsforceAsync(org.App.BaseUrl, org.App.ClientId, org.App.ClientSecret);
        var rows = await org.CountAsync("Opportunity");

        Assert.True(rows > 2000);
        Assert.Equal(org.App.BaseUrl, found.GetProperty("instance").GetString());
        foreach (var name in (string[])["total", "query", "bulk"])
        {
            Assert.Equal(rows, found.GetProperty(name).GetInt64());
        }

        Assert.True(found.GetProperty("groupable").GetBoolean());
        Assert.Equal(160_000, found.GetProperty("callsLeft").GetInt32() + found.GetProperty("used").GetInt32() - 1);
        Assert.Equal("INVALID_FIELD", found.GetProperty("refused").GetString());
    }

    [Fact]
    public async Task An_independent_parser_takes_what_the_org_takes_and_refuses_what_it_refuses()
    {
        string[] good =
        [
            "SELECT Id, Account.Industry FROM Opportunity WHERE (IsWon = true OR Amount > 5) AND Type LIKE 'N%'",
            "SELECT OwnerId, CALENDAR_YEAR(CloseDate) y, COUNT(Id) n FROM Opportunity "
                + "GROUP BY OwnerId, CALENDAR_YEAR(CloseDate)",
            "SELECT Id FROM Lead WHERE CreatedDate >= 2025-01-01T00:00:00Z "
                + "ORDER BY SystemModstamp, Id LIMIT 10 OFFSET 5",
            "SELECT Id FROM Opportunity WHERE AccountId IN (SELECT Id FROM Account WHERE Industry != null)",
        ];
        string[] bad = ["SELECT FROM Account", "SELECT Id FROM Account WHERE", "SELECT Id FROM Account ORDER Name"];

        Assert.Empty(await node.RefusedAsync(good));
        Assert.Equal(bad.Length, (await node.RefusedAsync(bad)).Count);
        foreach (var soql in good)
        {
            Assert.Equal(200, (await org.QueryAsync(soql)).Status);
        }

        foreach (var soql in bad)
        {
            Assert.Equal(400, (await org.QueryAsync(soql)).Status);
        }
    }

    [Fact]
    public async Task Every_query_of_a_reading_is_SOQL_to_an_independent_parser()
    {
        org.App.Log.Clear();
        using var reader = LiveReader.Of(org);
        await reader.ReadAsync();
        string[] queries =
        [
            .. org.App.Log.Calls.Select(call => call.Query)
                .Where(query => query.StartsWith("q=", StringComparison.Ordinal))
                .Select(query => query[2..])
                .Distinct(),
            new WantedObject("Account", ["Id"], [], "Type = 'x' OR Type = 'y'")
                .Query(["Id"], "001000000000001AAA", 5).Text,
        ];

        Assert.True(queries.Length > 30);
        Assert.Empty(await node.RefusedAsync(queries));
    }

    [Fact]
    public async Task Every_form_of_every_query_of_every_mapping_is_SOQL_to_an_independent_parser()
    {
        string[] texts = [.. Mappings().SelectMany(Texts).Distinct()];

        Assert.Contains(texts, text => text.Contains("ForecastingType.DeveloperName", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.StartsWith("SELECT COUNT()", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.EndsWith("LIMIT 5", StringComparison.Ordinal));
        Assert.Empty(await node.RefusedAsync(texts));
    }

    [Fact]
    public async Task Every_query_of_an_increment_and_of_doctor_is_SOQL_to_an_independent_parser()
    {
        await using var bed = await CatchUpBed.ReadAsync();
        bed.Edits.Touch("Opportunity", 0.1);
        bed.Edits.Touch("ForecastingQuota", 0.1);
        bed.Org.App.Log.Clear();
        await bed.CatchUpAsync();
        using var reader = LiveReader.Of(bed.Org);
        await reader.Get<SalesforceChecks>().RunAsync(CancellationToken.None);
        await reader.Get<MappingProposal>().WriteAsync(CancellationToken.None);

        string[] queries =
        [
            .. bed.Org.App.Log.Calls.Select(call => call.Query)
                .Where(query => query.StartsWith("q=", StringComparison.Ordinal))
                .Select(query => query[2..])
                .Distinct(),
        ];

        Assert.Contains(queries, query => query.Contains("MAX(SystemModstamp)", StringComparison.Ordinal));
        Assert.Contains(queries, query => query.Contains("LAST_N_DAYS", StringComparison.Ordinal));
        Assert.Empty(await node.RefusedAsync(queries));
    }

    [Theory]
    [InlineData(PatchMode.AccountOwner)]
    [InlineData(PatchMode.Territory2)]
    public async Task Every_count_is_SOQL_to_an_independent_parser_also_where_it_is_parted(PatchMode mode)
    {
        org.App.Log.Clear();
        org.App.Faults.Set(
            new FaultRule(FaultKind.QueryTimeout) { ObjectName = "Task", Operation = "query", Times = 4 });
        using var reader = LiveReader.Of(org, LiveReader.Mapping with { Patch = new PatchMapping { Mode = mode } });
        await reader.ReadAsync();

        Assert.Empty(await node.RefusedAsync(org.App.Log.Calls.Select(call => call.Query)
            .Where(query => query.StartsWith("q=", StringComparison.Ordinal)).Select(query => query[2..]).Distinct()));
    }

    /// <summary>Each mode of each part of a mapping, with each of the others.</summary>
    private static IEnumerable<FieldMapping> Mappings() =>
        from patch in Enum.GetValues<PatchMode>()
        from quota in Enum.GetValues<QuotaSource>()
        from split in Enum.GetValues<SplitMode>()
        from rule in (FieldRule?[])[null, new FieldRule("Type", ["New Business"])]
        select LiveReader.Mapping with
        {
            Patch = new PatchMapping { Mode = patch, Fields = ["Region__c", "Segment__c"] },
            Quota = new QuotaMapping
            {
                Source = quota,
                ForecastingType = "Revenue",
                ObjectName = quota == QuotaSource.Custom ? "Quota__c" : "ForecastingQuota",
            },
            Splits = split,
            NewBusiness = rule,
            Amount = "ARR__c",
        };

    private static IEnumerable<string> Texts(FieldMapping mapping) =>
        new WantedObjects(mapping, new DateOnly(2025, 1, 1)).All
            .SelectMany(one => new[]
            {
                one.Query(one.Fields), one.Query(one.Fields, "001000000000001AAA", 5), one.Count(),
                one.Bulk(one.Fields), one.Latest("SystemModstamp", ""), Completeness.InSight(one.Name),
                one.Latest("SystemModstamp", one.Parent.Length > 0 ? $"{one.Parent}.SystemModstamp" : ""),
            })
            .Select(query => query.Text);
}
