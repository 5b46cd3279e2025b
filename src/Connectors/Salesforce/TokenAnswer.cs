using System.Text.Json.Serialization;

namespace Performix.Connectors.Salesforce;

/// <summary>What the token endpoint answers. There is no expiry in it: a token is used until it is refused.</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("instance_url")]
    public string? InstanceUrl { get; init; }

    [JsonPropertyName("token_type")]
    public string? TokenType { get; init; }
}
