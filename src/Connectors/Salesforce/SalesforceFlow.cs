namespace Performix.Connectors.Salesforce;

/// <summary>The two ways of signing in that an External Client App still has.</summary>
internal static class SalesforceFlow
{
    public const string ClientCredentials = "client_credentials";
    public const string Jwt = "jwt";

    /// <summary>What is posted to the token endpoint.</summary>
    public static Dictionary<string, string> Form(SalesforceOptions options, DateTimeOffset now) =>
        options.Flow == Jwt
            ? new()
            {
                ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
                ["assertion"] = JwtAssertion.Write(options, now),
            }
            : new()
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = options.ClientId,
                ["client_secret"] = options.ClientSecret,
            };
}
