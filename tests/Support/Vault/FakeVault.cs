using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Performix.Tests.Support.Vault;

/// <summary>
/// A fake of the secrets part of Azure Key Vault's REST API, written from its public reference: https on loopback,
/// one fixed token, soft delete of 7 days, purge unless the vault is protected against it. It is no vault: what the
/// real one does beyond these answers (delays, throttling, access rules) is not tested by it.
/// </summary>
public sealed class FakeVault : IAsyncDisposable
{
    private const string Challenge =
        "Bearer authorization=\"https://login.invalid/tenant\", resource=\"https://vault.azure.net\"";

    private readonly WebApplication _web;
    private readonly X509Certificate2 _certificate;
    private readonly FakeSecrets _secrets;

    private FakeVault(WebApplication web, X509Certificate2 certificate, FakeSecrets secrets) =>
        (_web, _certificate, _secrets) = (web, certificate, secrets);

    public Uri Address => new(_web.Services.GetRequiredService<IServer>().Features
        .Get<IServerAddressesFeature>()!.Addresses.Single()); // Set by Kestrel once it listens.

    /// <summary>Each authorised request, as the vault's own log would have it.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The status of every answer to who has the token, where it is not what was asked for.</summary>
    public int? Refuses { get; set; }

    public IReadOnlyCollection<string> Names => _secrets.Names;

    public IReadOnlyCollection<string> DeletedNames => _secrets.DeletedNames;

    public static async Task<FakeVault> StartAsync(bool purgeProtection = false)
    {
        var certificate = Certificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server =>
            server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var web = builder.Build();
        var vault = new FakeVault(web, certificate, new FakeSecrets(purgeProtection));
        web.Run(vault.AnswerAsync);
        await web.StartAsync(CancellationToken.None);
        return vault;
    }

    /// <summary>Puts a secret there without asking over the wire.</summary>
    public void Hold(string name, string value) => _secrets.Set("", name, value);

    /// <summary>A handler that trusts this vault's certificate and no other.</summary>
    public SocketsHttpHandler Handler()
    {
        var handler = new SocketsHttpHandler();
        handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { _certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        };
        return handler;
    }

    public async ValueTask DisposeAsync()
    {
        await _web.DisposeAsync();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), password: null);
    }

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization != "Bearer " + FakeCredential.Token)
        {
            http.Response.StatusCode = 401;
            http.Response.Headers.WWWAuthenticate = Challenge;
            return;
        }

        Log.Enqueue($"{http.Request.Method} {http.Request.Path}");
        var (status, body) = Refuses is { } refusal
            ? (refusal, new { error = new { code = "Forbidden", message = "no " + FakeCredential.Token } })
            : await AnswerOfAsync(http.Request);
        http.Response.StatusCode = status;
        if (body is not null)
        {
            await http.Response.WriteAsJsonAsync(body, http.RequestAborted);
        }
    }

    private async Task<(int Status, object? Body)> AnswerOfAsync(HttpRequest request)
    {
        var address = $"{request.Scheme}://{request.Host}";
        var parts = request.Path.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return (request.Method, parts) switch
        {
            ("GET", ["secrets"]) => _secrets.List(address, request.Query["at"]),
            ("PUT", ["secrets", var name]) => _secrets.Set(address, name, await ValueAsync(request)),
            ("GET", ["secrets", var name, ..]) => _secrets.Get(address, name),
            ("DELETE", ["secrets", var name]) => _secrets.Delete(address, name),
            ("GET", ["deletedsecrets", var name]) => _secrets.GetDeleted(address, name),
            ("POST", ["deletedsecrets", var name, "recover"]) => _secrets.Recover(address, name),
            ("DELETE", ["deletedsecrets", var name]) => _secrets.Purge(name),
            _ => (400, new { error = new { code = "BadParameter", message = "The fake does not know this." } }),
        };
    }

    private static async Task<string> ValueAsync(HttpRequest request)
    {
        using var body = await JsonDocument.ParseAsync(
            request.Body, cancellationToken: request.HttpContext.RequestAborted);
        return body.RootElement.GetProperty("value").GetString() ?? "";
    }
}
