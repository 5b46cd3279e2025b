using Microsoft.Extensions.Options;
using Performix.Connectors.Resilience;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Refit;

namespace Performix.Connectors.Salesforce;

/// <summary>The token and the address it is for. Many callers that find it refused make one new sign-in.</summary>
public sealed class SalesforceSession(
    IHttpClientFactory clients, OrgCircuit circuit, IOptions<SalesforceOptions> options, TimeProvider time)
    : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private SignedIn? _current;

    public void Dispose() => _one.Dispose();

    /// <summary>The current sign-in, or a new one where the one a caller used was refused.</summary>
    internal async Task<SignedIn> SignInAsync(SignedIn? refused, CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            // By reference: an org may give out the same token twice.
            return _current is { } held && !ReferenceEquals(held, refused)
                ? held
                : _current = await NewAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<SignedIn> NewAsync(CancellationToken cancellationToken)
    {
        var asked = options.Value;
        var client = clients.CreateClient(SalesforceRegistration.ClientName);
        client.BaseAddress = asked.LoginUrl;
        var form = SalesforceFlow.Form(asked, time.GetUtcNow());
        try
        {
            using var answer = await RestService.For<ISalesforceAuthApi>(client).TokenAsync(form, cancellationToken);
            return Accept(answer, asked);
        }
        catch (HttpRequestException e)
        {
            throw Silent(asked, e);
        }
        catch (TimeoutRejectedException e)
        {
            throw Silent(asked, e);
        }
        catch (BrokenCircuitException e)
        {
            throw Refusal.Down(circuit.Outage, e);
        }
    }

    private static SalesforceRefused Silent(SalesforceOptions asked, Exception inner) => new(
        "to answer", $"sign-in at {asked.LoginUrl?.Host}", "Check Salesforce:LoginUrl and the network.", inner);

    private static string HintOf(SalesforceOptions asked) => asked.Flow == SalesforceFlow.Jwt
        ? "Check Salesforce:ClientId, Username and PrivateKeyFile, this machine's clock, and that the External Client "
            + "App has the certificate and the user is pre-authorized; see manifest/salesforce-permissions.md."
        : "Check Salesforce:ClientId and ClientSecret, and that the External Client App has the client credentials "
            + "flow with a run-as user; see manifest/salesforce-permissions.md.";

    private static SignedIn Accept(ApiResponse<TokenAnswer> answer, SalesforceOptions asked)
    {
        if (!answer.IsSuccessStatusCode || answer.Content is not { } given)
        {
            var fault = SalesforceFault.Read((int)answer.StatusCode, (answer.Error as ApiException)?.Content);
            throw new SalesforceRefused(
                "the sign-in", $"{fault.Code}: {fault.Message}",
                HintOf(asked))
            { Code = fault.Code, Status = answer.StatusCode };
        }

        if (given.AccessToken is not { Length: > 0 } token
            || !string.Equals(given.TokenType, "Bearer", StringComparison.OrdinalIgnoreCase))
        {
            throw new SalesforceRefused(
                "a usable token", $"token_type {given.TokenType}",
                "Only bearer tokens are understood: switch off proof of possession for the External Client App.");
        }

        if (!Uri.TryCreate(given.InstanceUrl, UriKind.Absolute, out var instance)
            || !OrgAddress.IsTrusted(instance, asked))
        {
            throw new SalesforceRefused(
                "a usable address", $"instance_url {given.InstanceUrl}",
                "The answer names a host that is not Salesforce's nor the configured one; nothing was sent there.");
        }

        return new SignedIn(token, new Uri(instance.GetLeftPart(UriPartial.Authority)))
        {
            OrgId = OrgIdOf(given.Identity) ?? instance.Host,
        };
    }

    private static string? OrgIdOf(string? identity) =>
        Uri.TryCreate(identity, UriKind.Absolute, out var address)
            && address.AbsolutePath.Split('/') is ["", "id", { Length: > 0 } org, ..]
                ? org
                : null;
}
