using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Rows;

namespace Performix.Connectors.Tests.Salesforce;

/// <summary>The org counts partners and customers among its users, who are not read: that some are hidden says nothing
/// of those who sell.</summary>
public sealed class SightRuleTests
{
    private static readonly RowsInSight FewUsers = new([new OutOfSight("User", 60, 100)], []);

    [Fact]
    public void Hidden_users_who_sell_nothing_are_said_and_stop_nothing()
    {
        var rows = Rows(users: 60, owners: 60);

        var missing = Assert.Single(SightRule.Apply(rows, FewUsers).Partial);

        Assert.Equal("rows of User", missing.What);
        Assert.Contains("60 of 100", missing.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_users_who_own_opportunities_stop_the_reading()
    {
        var rows = Rows(users: 58, owners: 60);

        var refused = Assert.Throws<SalesforceRefused>(() => SightRule.Apply(rows, FewUsers));

        Assert.Contains("grant View All Users", refused.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void So_do_those_who_have_a_quota_or_a_territory_and_no_opportunity()
    {
        var rows = Rows(users: 60, owners: 60) with
        {
            Quotas = [new ForecastingQuotaRow { QuotaOwnerId = Id(61) }],
            UserTerritories = [new UserTerritory2AssociationRow { UserId = Id(62) }],
        };

        Assert.Throws<SalesforceRefused>(() => SightRule.Apply(rows, FewUsers));
    }

    private static OrgRows Rows(int users, int owners) => new()
    {
        Users = [.. Enumerable.Range(1, users).Select(number => new UserRow { Id = Id(number) })],
        Opportunities = [.. Enumerable.Range(1, owners).Select(number => new OpportunityRow { OwnerId = Id(number) })],
    };

    private static string Id(int number) => FormattableString.Invariant($"005{number:000000000000}");
}
