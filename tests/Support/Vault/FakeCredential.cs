using Azure.Core;

namespace Performix.Tests.Support.Vault;

/// <summary>A token that only the fake vault takes.</summary>
public sealed class FakeCredential : TokenCredential
{
    public const string Token = "fake-token";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        new(Token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(
        TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
