namespace Performix.Connectors.Resilience;

/// <summary>A time in which the other side does not answer.</summary>
/// <param name="Since">When it was found out.</param>
/// <param name="Until">When it is called again.</param>
public sealed record Outage(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>The HTTP status of the last answer before it; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>What that answer said.</summary>
    public string Body { get; init; } = "";
}
