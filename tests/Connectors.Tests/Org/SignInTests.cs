using System.Buffers.Text;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Performix.Connectors.Tests.Org;

public sealed class SignInTests(LocalOrg org) : IClassFixture<LocalOrg>
{
    [Fact]
    public async Task A_token_names_its_instance_and_no_end()
    {
        var reply = await org.TokenAsync(ClientCredentials());

        Assert.Equal(200, reply.Status);
        Assert.Equal(org.App.BaseUrl, reply.Text("instance_url"));
        Assert.Equal("Bearer", reply.Text("token_type"));
        Assert.Equal(
            org.Time.Now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), reply.Text("issued_at"));
        Assert.False(reply.Json.TryGetProperty("expires_in", out _));
        Assert.False(reply.Json.TryGetProperty("refresh_token", out _));
    }

    [Theory]
    [InlineData("grant_type=password", "unsupported_grant_type", "grant type not supported")]
    [InlineData("client_id=nobody", "invalid_client_id", "client identifier invalid")]
    [InlineData("client_secret=wrong", "invalid_client", "invalid client credentials")]
    public async Task A_wrong_sign_in_is_refused_in_the_form_of_OAuth(string wrong, string error, string text)
    {
        var form = ClientCredentials();
        form[wrong.Split('=')[0]] = wrong.Split('=')[1];

        var reply = await org.TokenAsync(form);

        Assert.Equal(400, reply.Status);
        Assert.Equal($$"""{"error":"{{error}}","error_description":"{{text}}"}""", reply.Body);
    }

    [Fact]
    public async Task The_client_may_name_itself_in_the_header()
    {
        var pair = Encoding.UTF8.GetBytes($"{org.App.ClientId}:{org.App.ClientSecret}");
        using var client = new HttpClient { BaseAddress = new Uri(org.App.BaseUrl) };
        client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials")]);

        using var response = await client.PostAsync(new Uri("/services/oauth2/token", UriKind.Relative), form);

        Assert.Equal(200, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_token_ends_after_two_hours_or_when_an_administrator_ends_it()
    {
        await using var own = await DisposableOrg.StartAsync();
        own.Org.Time.Now += TimeSpan.FromMinutes(121);
        var late = await own.Org.QueryAsync("SELECT Id FROM User");
        await own.Org.SignInAsync();
        var renewed = await own.Org.QueryAsync("SELECT Id FROM User");
        own.Org.App.ExpireSessions();
        var ended = await own.Org.QueryAsync("SELECT Id FROM User");

        Assert.Equal((401, 200, 401), (late.Status, renewed.Status, ended.Status));
        Assert.Equal("""[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]""", ended.Body);
    }

    [Fact]
    public async Task An_assertion_signed_with_the_uploaded_key_gets_a_token()
    {
        using var key = RSA.Create(2048);
        org.App.TrustKey(key.ExportSubjectPublicKeyInfoPem());

        var reply = await AssertAsync(key, org.App.BaseUrl, TimeSpan.FromMinutes(3));

        Assert.Equal(200, reply.Status);
    }

    [Fact]
    public async Task An_assertion_for_another_audience_a_past_time_or_by_another_key_is_refused()
    {
        using var key = RSA.Create(2048);
        using var other = RSA.Create(2048);
        org.App.TrustKey(key.ExportSubjectPublicKeyInfoPem());

        var audience = await AssertAsync(key, "https://login.salesforce.com", TimeSpan.FromMinutes(3));
        var late = await AssertAsync(key, org.App.BaseUrl, TimeSpan.FromMinutes(-1));
        var forged = await AssertAsync(other, org.App.BaseUrl, TimeSpan.FromMinutes(3));

        Assert.Equal("audience is invalid", audience.Text("error_description"));
        Assert.Equal("expired authorization code", late.Text("error_description"));
        Assert.Equal("invalid assertion", forged.Text("error_description"));
    }

    [Fact]
    public async Task The_list_of_versions_needs_no_token()
    {
        using var client = new HttpClient { BaseAddress = new Uri(org.App.BaseUrl) };

        var versions = await client.GetStringAsync(new Uri("/services/data", UriKind.Relative));

        Assert.Contains("\"url\":\"/services/data/v66.0\"", versions, StringComparison.Ordinal);
    }

    private Dictionary<string, string> ClientCredentials() => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = org.App.ClientId,
        ["client_secret"] = org.App.ClientSecret,
    };

    private Task<Reply> AssertAsync(RSA key, string audience, TimeSpan life)
    {
        var expiry = (org.Time.Now + life).ToUnixTimeSeconds();
        var claims = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"iss":"{{org.App.ClientId}}","sub":"{{org.App.JwtUser}}","aud":"{{audience}}","exp":{{expiry}}}""");
        var body = $"{Encode("""{"alg":"RS256"}""")}.{Encode(claims)}";
        var signature = key.SignData(
            Encoding.ASCII.GetBytes(body), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return org.TokenAsync(new()
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = $"{body}.{Base64Url.EncodeToString(signature)}",
        });
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
