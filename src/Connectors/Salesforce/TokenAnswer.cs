using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce;

/// <summary>What the token endpoint answers. There is no expiry in it: a token is used until it is refused.</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("instance_url")]
    public string? InstanceUrl { get; init; }

    /// <summary>Who signed in to which org: <c>https://login.salesforce.com/id/00D…/005…</c>.</summary>
    [JsonPropertyName("id")]
    public string? Identity { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }
}
