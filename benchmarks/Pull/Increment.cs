namespace Performix.PullBenchmark;

/// <summary>What a few days change: one row in a hundred.</summary>
public static class Increment
{
    private const double Share = 0.01;

    /// <summary>A hundredth of the year that the org has activities of: their own dates are their stamps.</summary>
    public static TimeSpan Since { get; } = TimeSpan.FromDays(365 * Share);

    public static async Task MakeAsync(OrgProcess org)
    {
        foreach (var name in new[] { "Opportunity", "Account", "Lead" })
        {
            await org.TouchAsync(name, Share);
        }
    }
}
