namespace Performix.Connectors.Salesforce.Mapping;

/// <summary>The kinds of source that quotas come from.</summary>
public enum QuotaSource
{
    /// <summary>The standard object ForecastingQuota.</summary>
    Forecasting,

    /// <summary>An object of the organisation's own.</summary>
    Custom,

    /// <summary>A file quotas.csv, its rep_id being the id of the user.</summary>
    File,

    /// <summary>There are none.</summary>
    None,
}
