using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce.Rows;

/// <summary>A task, or a number of tasks that are alike.</summary>
public sealed record TaskRow : OrgRow
{
    public string? OwnerId { get; init; }

    public string? WhatId { get; init; }

    public string? AccountId { get; init; }

    public DateOnly? ActivityDate { get; init; }

    public bool? IsClosed { get; init; }

    public string? Type { get; init; }

    public string? TaskSubtype { get; init; }

    /// <summary>How many records the row stands for: a GROUP BY row says so, any other is one.</summary>
    [JsonIgnore]
    public int Count { get; init; } = 1;
}
