using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A lead, or a number of leads that are alike.</summary>
public sealed record LeadRow : OrgRow
{
    public string? OwnerId { get; init; }

    public DateTimeOffset? CreatedDate { get; init; }

    public string? LeadSource { get; init; }

    public string? Rating { get; init; }

    public bool? IsConverted { get; init; }

    /// <summary>How many records the row stands for: a GROUP BY row says so, any other is one.</summary>
    [JsonIgnore]
    public int Count { get; init; } = 1;
}
