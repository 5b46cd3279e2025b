using Refit;

namespace Performix.Connectors.Tests.Refit;

public sealed class Form
{
    [AliasAs("grant_type")]
    public string GrantType { get; init; } = "client credentials+";

    public string? Left { get; init; }
}
