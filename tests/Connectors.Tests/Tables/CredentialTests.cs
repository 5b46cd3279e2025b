using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class CredentialTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_shared_key_signs_date_and_path()
    {
        var sent = new List<string?>();
        var options = TapHandler.Options(request =>
        {
            sent.Add(request.Headers.Authorization?.ToString());
            return null;
        });
        var key = new TableSharedKeyCredential(AzuriteProcess.Account, AzuriteProcess.Key);

        var answer = await new TableServiceClient(azurite.Endpoint, key, options)
            .CreateTableIfNotExistsAsync(azurite.NextTable());

        Assert.False(answer.GetRawResponse().IsError);
        Assert.StartsWith($"SharedKeyLite {AzuriteProcess.Account}:", sent.Single());
    }

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var wrong = new TableSharedKeyCredential(AzuriteProcess.Account, Convert.ToBase64String("wrong"u8));
        var table = new TableClient(azurite.Endpoint, azurite.NextTable(), wrong);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(403, failure.Status);
    }

    [Fact]
    public async Task A_shared_access_signature_opens_the_account()
    {
        var service = new TableServiceClient(azurite.Endpoint, new AzureSasCredential(Signature()));
        var table = service.GetTableClient(azurite.NextTable());
        await table.CreateAsync();

        await table.AddEntityAsync(new TableEntity("p", "r") { ["N"] = 1 });

        var direct = new TableClient(table.Uri, new AzureSasCredential(Signature()));
        Assert.Equal(table.Name, direct.Name);
        Assert.Equal(1, (await direct.GetEntityAsync<TableEntity>("p", "r")).Value["N"]);
    }

    [Fact]
    public async Task A_signature_stands_once_in_an_address_that_is_tried_again()
    {
        var asked = new List<string>();
        var options = TapHandler.Options(request =>
        {
            asked.Add(request.RequestUri!.Query); // A request on its way has an address.
            return asked.Count == 1 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : null;
        });
        var service = new TableServiceClient(azurite.Endpoint, new AzureSasCredential(Signature()), options);

        await service.CreateTableAsync(azurite.NextTable());

        Assert.Equal([asked[0], asked[0]], asked);
        Assert.Equal($"?{Signature()}", asked[0]);
    }

    [Fact]
    public async Task A_connection_string_may_hold_the_signature()
    {
        var text = $"TableEndpoint={azurite.Endpoint};SharedAccessSignature={Signature()}";

        var answer = await new TableClient(text, azurite.NextTable()).CreateAsync();

        Assert.Equal(204, answer.GetRawResponse().Status);
    }

    [Fact]
    public async Task A_token_is_asked_for_storage_and_sent_over_https()
    {
        using var certificate = Certificate();
        await using var secure = await AzuriteProcess.StartAsync(certificate);
        var credential = new StorageToken();
        using var client = new HttpClient(secure.Handler());
        var options = new TableClientOptions { Transport = new HttpClientTransport(client) };

        var table = new TableClient(secure.Endpoint, "people", credential, options);
        await table.CreateAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"));

        Assert.Equal("https://storage.azure.com/.default", credential.Scopes.Distinct().Single());
    }

    [Theory]
    [InlineData(
        "UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/people", "devstoreaccount1")]
    [InlineData("AccountName=acme;AccountKey=AAAA", "https://acme.table.core.windows.net/people", "acme")]
    [InlineData(
        "DefaultEndpointsProtocol=http;AccountName=acme;AccountKey=AA==;EndpointSuffix=core.chinacloudapi.cn",
        "http://acme.table.core.chinacloudapi.cn/people",
        "acme")]
    [InlineData(
        "TableEndpoint=https://acme.table.core.windows.net/;SharedAccessSignature=sv=1&sig=x%3D",
        "https://acme.table.core.windows.net/people",
        "acme")]
    public void A_connection_string_says_where_and_who(string text, string address, string account)
    {
        var table = new TableClient(text, "people");

        Assert.Equal((new Uri(address), account), (table.Uri, table.AccountName));
    }

    [Fact]
    public void A_connection_string_without_a_key_is_refused()
    {
        Assert.ThrowsAny<FormatException>(() => new TableServiceClient("AccountName=acme"));
    }

    // The account signature of "Create an account SAS" (Azure Storage REST reference), table service only.
    private static string Signature()
    {
        const string Version = "2019-02-02";
        const string Expiry = "2099-01-01T00:00:00Z";
        string[] signed = [AzuriteProcess.Account, "rwdlacu", "t", "sco", "", Expiry, "", "", Version, ""];
        var text = Encoding.UTF8.GetBytes(string.Join('\n', signed));
        var hash = HMACSHA256.HashData(Convert.FromBase64String(AzuriteProcess.Key), text);
        return $"sv={Version}&ss=t&srt=sco&sp=rwdlacu&se={WebUtility.UrlEncode(Expiry)}"
            + $"&sig={Uri.EscapeDataString(Convert.ToBase64String(hash))}";
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(StorageToken.From, StorageToken.Until);
    }

    /// <summary>A token as Azurite's basic level reads it: claims and dates count, not the signature.</summary>
    private sealed class StorageToken : TokenCredential
    {
        public static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        public static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(
            TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            const string Issuer = "https://sts.windows.net/00000000-0000-0000-0000-000000000001/";
            Scopes.AddRange(requestContext.Scopes);
            var claims = string.Create(
                CultureInfo.InvariantCulture,
                $$"""
                {"aud":"https://storage.azure.com","iss":"{{Issuer}}","nbf":{{From.ToUnixTimeSeconds()}},
                 "iat":{{From.ToUnixTimeSeconds()}},"exp":{{Until.ToUnixTimeSeconds()}}}
                """);
            var token = $"{Part("""{"alg":"none","typ":"JWT"}""")}.{Part(claims)}.c2ln";
            return new AccessToken(token, Until);
        }

        public override ValueTask<AccessToken> GetTokenAsync(
            TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));

        private static string Part(string json) =>
            Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
    }
}
