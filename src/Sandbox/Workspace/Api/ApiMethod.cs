using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>One method of the Web API: who may call it, how often, and what it does.</summary>
internal sealed record ApiMethod(string Name, Func<ApiCall, JsonObject> Handle)
{
    /// <summary>The kind of token it wants; null for either.</summary>
    public TokenKind? Token { get; init; } = TokenKind.Bot;

    /// <summary>True where it may be called without a token.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Any one of these is enough; none means every token of the kind will do.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    public ApiTier Tier { get; init; } = ApiTier.Three;

    /// <summary>Reading methods take a query or a form; a JSON body is not read.</summary>
    public bool TakesJson { get; init; } = true;
}
