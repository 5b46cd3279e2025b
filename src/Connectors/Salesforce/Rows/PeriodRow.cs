namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A stretch of the fiscal calendar, its end inclusive.</summary>
public sealed record PeriodRow : OrgRow
{
    public string? Type { get; init; }

    public DateOnly? StartDate { get; init; }

    public DateOnly? EndDate { get; init; }
}
