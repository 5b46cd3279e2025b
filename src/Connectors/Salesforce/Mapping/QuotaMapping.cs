namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>Where quotas come from.</summary>
public sealed record QuotaMapping
{
    /// <summary>The kind of source.</summary>
    public QuotaSource Source { get; init; } = QuotaSource.Forecasting;

    /// <summary>The object, where the source is an object of the organisation's own.</summary>
    public string ObjectName { get; init; } = "ForecastingQuota";

    /// <summary>The file, where the source is one: beside the mapping file, unless it names another folder.</summary>
    public string FileName { get; init; } = "quotas.csv";

    /// <summary>The fields of that object.</summary>
    public QuotaFields Fields { get; init; } = new();

    /// <summary>The forecasting type to take, by id or developer name; empty where there is only one.</summary>
    public string ForecastingType { get; init; } = "";
}
