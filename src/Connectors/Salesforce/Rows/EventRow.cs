using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce.Rows;

/// <summary>An event, or a number of events that are alike.</summary>
public sealed record EventRow : OrgRow
{
    public string? OwnerId { get; init; }

    public string? WhatId { get; init; }

    public string? AccountId { get; init; }

    public DateOnly? ActivityDate { get; init; }

    public DateTimeOffset? StartDateTime { get; init; }

    public string? Type { get; init; }

    public string? EventSubtype { get; init; }

    public bool? IsChild { get; init; }

    /// <summary>How many records the row stands for: a GROUP BY row says so, any other is one.</summary>
    [JsonIgnore]
    public int Count { get; init; } = 1;
}
