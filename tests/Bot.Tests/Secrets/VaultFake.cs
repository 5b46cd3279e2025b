using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Security.KeyVault.Secrets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Performix.Bot.Tests.Secrets;

/// <summary>
/// A few lines of Key Vault's REST interface on loopback: the list in pages of one, one secret, the challenge, and a
/// refusal on request. It is not a vault: whoever has the token may read, and nothing is kept from anybody.
/// </summary>
internal sealed class VaultFake : IAsyncDisposable
{
    public const string Token = "token-canary-7731";

    private readonly WebApplication _app;

    private VaultFake(WebApplication app) => _app = app;

    public ConcurrentDictionary<string, string> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public ConcurrentQueue<string> Asked { get; } = [];

    /// <summary>The status of every answer, where it is not what was asked for.</summary>
    public int? Refuses { get; set; }

    public Uri Uri => new(_app.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()?.Addresses.First() ?? throw new InvalidOperationException("No address."));

    public static async Task<VaultFake> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(
            IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate())));
        var vault = new VaultFake(builder.Build());
        vault._app.Run(vault.AnswerAsync);
        await vault._app.StartAsync();
        return vault;
    }

    /// <summary>The product's client on it, with a token of its own and trust in the fake's certificate.</summary>
    public SecretClient Client()
    {
        var options = new SecretClientOptions
        {
            DisableChallengeResourceVerification = true,
            Transport = new HttpClientTransport(new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
            }),
        };
        options.Retry.MaxRetries = 0;
        return new SecretClient(Uri, new StaticToken(), options);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        Asked.Enqueue(path);
        if (context.Request.Headers.Authorization != $"Bearer {Token}")
        {
            context.Response.StatusCode = 401;
            context.Response.Headers.WWWAuthenticate =
                "Bearer authorization=\"https://login.example/tenant\", resource=\"https://vault.azure.net\"";
        }
        else if (Refuses is { } status)
        {
            context.Response.StatusCode = status;
            var error = new { code = "Forbidden", message = $"no {Token}" };
            await context.Response.WriteAsJsonAsync(new { error });
        }
        else if (path.Trim('/').Split('/') is ["secrets", var name, ..])
        {
            await context.Response.WriteAsJsonAsync(Item(name, Secrets[name]));
        }
        else
        {
            await ListAsync(context);
        }
    }

    private Task ListAsync(HttpContext context)
    {
        var names = Secrets.Keys.Order(StringComparer.Ordinal).ToList();
        var at = int.TryParse(context.Request.Query["at"], out var asked) ? asked : 0;
        return context.Response.WriteAsJsonAsync(new
        {
            value = names.Skip(at).Take(1).Select(name => Item(name, null)),
            nextLink = at + 1 < names.Count ? $"{Uri}secrets?api-version=7.5&at={at + 1}" : null,
        });
    }

    private object Item(string name, string? value) =>
        new { id = $"{Uri}secrets/{name}" + (value is null ? "" : "/1"), value, attributes = new { enabled = true } };

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var from = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var made = request.CreateSelfSigned(from, from.AddYears(50));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private sealed class StaticToken : TokenCredential
    {
        private static readonly AccessToken Given = new(Token, DateTimeOffset.MaxValue);

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            Given;

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) => ValueTask.FromResult(Given);
    }
}
