namespace Performix.PullBenchmark;

/// <summary>What changes between two readings: a day's work, which is one in a hundred of the opportunities or more,
/// and as many of what changes less.</summary>
public static class Increment
{
    private const double Share = 0.01;

    /// <summary>Half of what is asked of leads comes with the day.</summary>
    private const double RestOfLeads = 0.005;

    /// <summary>The org's rows have their own dates as stamps.</summary>
    public static TimeSpan Since { get; } = TimeSpan.FromDays(1);

    public static async Task MakeAsync(OrgProcess org)
    {
        await org.TouchAsync("Account", Share);
        await org.TouchAsync("Lead", RestOfLeads);
    }
}
