using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>Signing in.</summary>
internal interface ISalesforceAuthApi
{
    [Post("/services/oauth2/token")]
    [Headers("Sforce-Call-Options: client=Performix", "Accept: application/json")]
    Task<ApiResponse<TokenAnswer>> TokenAsync(
        [Body(BodySerializationMethod.UrlEncoded)] IDictionary<string, string> form,
        CancellationToken cancellationToken);
}
