using Performix.Connectors.Salesforce.Doctor;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

public sealed class DoctorTests(LocalOrg org) : IClassFixture<LocalOrg>, IDisposable
{
    public void Dispose()
    {
        org.App.Visibility.ShowAll();
        org.App.Faults.Clear();
    }

    [Fact]
    public async Task A_sound_org_fails_nothing_and_says_what_it_does_not_have()
    {
        var checks = await RunAsync();

        Assert.DoesNotContain(checks, check => check.Outcome == CheckOutcome.Fail);
        Assert.Equal(
            ["OpportunitySplit", "OpportunitySplitType", "CurrencyType", "DatedConversionRate", "splits", "currency"],
            checks.Where(check => check.Outcome == CheckOutcome.CannotCheck).Select(check => check.Name));
        string[] passed =
            ["settings", "sign-in", "API version", "clock", "User", "Task", "quotas", "all of Opportunity"];
        Assert.All(passed, name => Assert.Equal(CheckOutcome.Pass, checks.Single(check => check.Name == name).Outcome));
    }

    [Theory]
    [InlineData("fact store", "everything is read every time")]
    [InlineData("bulk queries", "a job was made and deleted")]
    [InlineData("calls left today", " of ")]
    [InlineData("territories", "1 active model")]
    [InlineData("history", "patches are territories")]
    [InlineData("logged activity", "have a logged activity")]
    public async Task What_is_in_order_says_what_was_found(string name, string detail)
    {
        var check = await OneAsync(name);

        Assert.Equal(CheckOutcome.Pass, check.Outcome);
        Assert.Contains(detail, check.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bulk_queries_that_are_not_permitted_cannot_be_checked_and_cost_calls()
    {
        org.App.Faults.Set(new FaultRule(FaultKind.BulkDisabled) { Operation = "bulkCreate" });

        var bulk = await OneAsync("bulk queries");

        Assert.Equal(CheckOutcome.CannotCheck, bulk.Outcome);
        Assert.Contains("takes more calls", bulk.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_used_up_is_found()
    {
        org.App.Faults.DailyBulkJobs = 1;

        var left = await OneAsync("bulk queries left today");

        Assert.Equal(CheckOutcome.Fail, left.Outcome);
        Assert.Contains("wait for a day", left.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UserTerritory2Association", "territories", "View Setup and Configuration")]
    [InlineData("Territory2Model", "territories", "choose another mode of patch")]
    public async Task Territories_that_nobody_holds_are_found(string hidden, string name, string remedy)
    {
        org.App.Visibility.HideRows(hidden, 1.0);

        var check = await OneAsync(name);

        Assert.Equal(CheckOutcome.Fail, check.Outcome);
        Assert.Contains(remedy, check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_history_without_a_change_may_not_be_tracked()
    {
        org.App.Visibility.HideRows("AccountHistory", 1.0);
        using var reader = LiveReader.Of(org, LiveReader.Mapping with
        {
            Patch = new PatchMapping { Mode = PatchMode.AccountOwner },
        });

        var checks = await reader.Get<SalesforceChecks>().RunAsync(CancellationToken.None);

        var history = checks.Single(check => check.Name == "history");
        Assert.Equal(CheckOutcome.CannotCheck, history.Outcome);
        Assert.Contains("Account.Owner", history.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_org_of_one_currency_is_asked_to_have_it_written_down()
    {
        using var reader = LiveReader.Of(org, LiveReader.Mapping with
        {
            Currencies = new CurrencyMapping { Corporate = "EUR" },
        });

        var unsaid = await OneAsync("currency");
        var said = (await reader.Get<SalesforceChecks>().RunAsync(CancellationToken.None))
            .Single(check => check.Name == "currency");

        Assert.Contains("currencies: { corporate: EUR }", unsaid.Remedy, StringComparison.Ordinal);
        Assert.Equal((CheckOutcome.Pass, "EUR, as the mapping says"), (said.Outcome, said.Detail));
    }

    [Fact]
    public async Task A_fact_store_that_cannot_be_used_is_found()
    {
        var store = await OneAsync("fact store", ("FactStore", "/proc/facts.db"));

        Assert.Equal(CheckOutcome.Fail, store.Outcome);
        Assert.Contains("Salesforce:FactStore", store.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_wrong_are_all_named_and_nothing_is_sent()
    {
        org.App.Log.Clear();

        var checks = await RunAsync(("ClientId", ""), ("ApiVersion", "latest"));

        Assert.Contains("Salesforce:ClientId", checks[0].Detail, StringComparison.Ordinal);
        Assert.Contains("Salesforce:ApiVersion", checks[0].Detail, StringComparison.Ordinal);
        Assert.Equal([CheckOutcome.Fail, CheckOutcome.CannotCheck], checks.Select(check => check.Outcome));
        Assert.Empty(org.App.Log.Calls);
    }

    [Fact]
    public async Task A_wrong_secret_shows_the_raw_error_and_ends_the_checks()
    {
        var checks = await RunAsync(("ClientSecret", "wrong"));

        var signIn = checks.Single(check => check.Name == "sign-in");
        Assert.Equal(CheckOutcome.Fail, signIn.Outcome);
        Assert.Equal("invalid_client: invalid client credentials", signIn.Detail);
        Assert.Equal(CheckOutcome.CannotCheck, checks[^1].Outcome);
    }

    [Fact]
    public async Task A_version_that_is_not_offered_is_found()
    {
        var version = await OneAsync("API version", ("ApiVersion", "99.0"));

        Assert.Equal(CheckOutcome.Fail, version.Outcome);
        Assert.Contains("Salesforce:ApiVersion", version.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-20, "+1200 s against the org")]
    [InlineData(20, "-1200 s against the org")]
    public async Task A_clock_that_is_off_is_found(int minutes, string detail)
    {
        org.App.Faults.ClockSkew = TimeSpan.FromMinutes(minutes);

        var clock = await OneAsync("clock");

        Assert.Equal((CheckOutcome.Fail, detail), (clock.Outcome, clock.Detail));
    }

    [Theory]
    [InlineData("Opportunity", "Amount", "field-level security Read")]
    [InlineData("Account", "Industry", "account mix")]
    public async Task A_field_out_of_sight_is_named_with_its_remedy(string objectName, string field, string remedy)
    {
        org.App.Visibility.Hide(objectName, field);

        var check = await OneAsync(objectName);

        Assert.Equal(CheckOutcome.Fail, check.Outcome);
        Assert.Contains(field, check.Detail, StringComparison.Ordinal);
        Assert.Contains(remedy, check.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotas_without_a_visible_row_are_found()
    {
        org.App.Visibility.HideRows("ForecastingQuota", 1.0);

        var quotas = await OneAsync("quotas");

        Assert.Equal(CheckOutcome.Fail, quotas.Outcome);
        Assert.Contains("View All Forecasts", quotas.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_sharing_hides_are_found()
    {
        org.App.Visibility.HideRows("Opportunity", 0.1);

        var all = await OneAsync("all of Opportunity");

        Assert.Equal(CheckOutcome.Fail, all.Outcome);
        Assert.Contains("grant View All Records on Opportunity", all.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hidden_users_may_be_partners_and_that_is_said()
    {
        org.App.Visibility.HideRows("User", 0.1);

        var all = await OneAsync("all of User");

        Assert.Equal(CheckOutcome.CannotCheck, all.Outcome);
        Assert.Contains("grant View All Users", all.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_check_that_breaks_leaves_the_others_as_they_are()
    {
        org.App.Faults.Set(new FaultRule(FaultKind.DailyLimit) { ObjectName = "Account", Operation = "describe" });

        var checks = await RunAsync();

        var account = checks.Single(check => check.Name == "Account");
        Assert.Contains("TotalRequests", account.Detail, StringComparison.Ordinal);
        Assert.Equal(CheckOutcome.Pass, checks.Single(check => check.Name == "Lead").Outcome);
    }

    private async Task<Check> OneAsync(string name, params (string Key, string Value)[] settings) =>
        (await RunAsync(settings)).Single(check => check.Name == name);

    private async Task<IReadOnlyList<Check>> RunAsync(params (string Key, string Value)[] settings)
    {
        using var reader = LiveReader.Of(org, null, settings);
        return await reader.Get<SalesforceChecks>().RunAsync(CancellationToken.None);
    }
}
