using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Http;

/// <summary>
/// Looks at the assertion of the JWT bearer flow: RS256 only, a short life, the right audience.
/// </summary>
internal sealed class JwtCheck(OrgState state)
{
    /// <summary>Salesforce takes assertions that end within five minutes.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(5);

    /// <returns>Why it is refused, or nothing.</returns>
    public (string Code, string Text)? Refuse(string assertion, string address)
    {
        if (Read(assertion) is not { } claims)
        {
            return ("invalid_grant", "invalid assertion");
        }

        if (Text(claims, "iss") != state.Credentials.ClientId)
        {
            return ("invalid_client_id", "client identifier invalid");
        }

        if (Text(claims, "aud") != address)
        {
            return ("invalid_grant", "audience is invalid");
        }

        var isKnown = state.World.People.Any(person =>
            person.Kind == PersonKind.Integration && person.Email == Text(claims, "sub"));
        return !isKnown ? ("invalid_grant", "user hasn't approved this consumer")
            : IsInTime(claims) ? null
            : ("invalid_grant", "expired authorization code");
    }

    private bool IsInTime(JsonElement claims)
    {
        if (!claims.TryGetProperty("exp", out var value) || !value.TryGetInt64(out var seconds))
        {
            return false;
        }

        var left = DateTimeOffset.FromUnixTimeSeconds(seconds) - state.Now;
        return left > TimeSpan.Zero && left <= LongestLife;
    }

    /// <summary>The claims of a token that the uploaded key has signed.</summary>
    private JsonElement? Read(string assertion)
    {
        var parts = assertion.Split('.');
        var isWhole = parts.Length == 3 && Array.TrueForAll(parts, part => Base64Url.IsValid(part));
        if (!isWhole || state.JwtKey is not { } key)
        {
            return null;
        }

        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var isSigned = key.VerifyData(
            signed, Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return isSigned && Json(parts[0]) is { } header && Text(header, "alg") == "RS256" ? Json(parts[1]) : null;
    }

    private static JsonElement? Json(string part)
    {
        var reader = new Utf8JsonReader(Base64Url.DecodeFromChars(part));
        var isJson = JsonElement.TryParseValue(ref reader, out var element);
        return isJson && element is { ValueKind: JsonValueKind.Object } ? element : null;
    }

    private static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
