namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>The fields of the object that quotas are in.</summary>
public sealed record QuotaFields
{
    /// <summary>The user whose quota it is.</summary>
    public string Owner { get; init; } = "QuotaOwnerId";

    /// <summary>The amount.</summary>
    public string Amount { get; init; } = "QuotaAmount";

    /// <summary>The first day.</summary>
    public string Start { get; init; } = "StartDate";

    /// <summary>The last day, inclusive as in Period; empty where the next quota's start ends it.</summary>
    public string End { get; init; } = "";

    /// <summary>The patch the quota was set on; empty for none.</summary>
    public string Patch { get; init; } = "Territory2Id";
}
