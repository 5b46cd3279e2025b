namespace Performix.PullBenchmark;

/// <summary>Where the org is, how to sign in, and what is in it.</summary>
public sealed record OrgAddress(string BaseUrl, string ClientId, string ClientSecret)
{
    public int Opportunities { get; init; }

    public int Accounts { get; init; }

    public int Leads { get; init; }

    public long Activities { get; init; }
}
