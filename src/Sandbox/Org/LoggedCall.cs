namespace Performix.Sandbox.Org;

/// <summary>One request that reached the org, without its secrets.</summary>
public sealed record LoggedCall
{
    public required int Number { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>Decoded, without the question mark.</summary>
    public required string Query { get; init; }

    /// <summary>Credentials are replaced by their scheme.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    public required OrgCall Call { get; init; }

    public int Status { get; set; }

    /// <summary>The fault that befell it.</summary>
    public FaultKind? Fault { get; set; }
}
