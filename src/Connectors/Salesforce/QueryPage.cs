using System.Text.Json;

namespace Performix.Connectors.Salesforce;

/// <summary>One page of a query's answer.</summary>
internal sealed record QueryPage
{
    public int TotalSize { get; init; }

    public bool Done { get; init; }

    public string? NextRecordsUrl { get; init; }

    public IReadOnlyList<JsonElement> Records { get; init; } = [];
}
