using System.Net;
using Microsoft.AspNetCore.Http;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Tests.Refit;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>Attack D8: whatever the other side answers, the token goes to the organisation's own host only.</summary>
public sealed class ForgeryTests
{
    private const string Own = "https://acme.my.salesforce.com";

    [Theory]
    [InlineData("http://169.254.169.254")]
    [InlineData("https://169.254.169.254")]
    [InlineData("https://evil.my.salesforce.com.evil.io")]
    [InlineData("https://evilsalesforce.com")]
    [InlineData("https://acme.my.salesforce.com@evil.io")]
    [InlineData("https://a@acme.my.salesforce.com")]
    [InlineData("http://acme.my.salesforce.com")]
    [InlineData("https://acme.my.salesforce.com:8443")]
    [InlineData("https://acme.secure.force.com")]
    [InlineData("https://evil.io/.salesforce.com")]
    [InlineData("https://evil.io#.salesforce.com")]
    [InlineData("https://evil.io\\.salesforce.com")]
    [InlineData("https://evil.io\uff0f.salesforce.com")]
    [InlineData("https://127.0.0.1")]
    [InlineData("https://localhost")]
    [InlineData("https://[::1]")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/services/data")]
    [InlineData("")]
    public async Task A_forged_instance_gets_no_request(string instance)
    {
        using var egress = new Egress(instance, "{}");
        using var reader = Reader(egress);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("nothing was sent there", refused.Hint, StringComparison.Ordinal);
        Assert.Equal([$"{Own}/services/oauth2/token"], egress.Sent);
        Assert.Empty(egress.WithToken);
    }

    [Theory]
    [InlineData("https://evil.io/services/data/v66.0/query/01g-2000")]
    [InlineData("//evil.io/services/data/v66.0/query/01g-2000")]
    [InlineData("/\\evil.io/services/data/v66.0/query/01g-2000")]
    [InlineData("/services/data/../../evil")]
    [InlineData("/services/data/%2e%2e/evil")]
    [InlineData("/services/data/v66.0/query/01g?x=1")]
    [InlineData("/services/data/v66.0/query/01g\r\nHost: evil.io")]
    [InlineData("/services/apexrest/evil")]
    [InlineData("services/data/v66.0/query/01g-2000")]
    [InlineData("@evil.io/services/data/")]
    public async Task A_forged_next_page_gets_no_request(string next)
    {
        var page = System.Text.Json.JsonSerializer.Serialize(new
        {
            totalSize = 2,
            done = false,
            nextRecordsUrl = next,
            records = new[] { new { Id = "005000000000001AAA" } },
        });
        using var egress = new Egress(Own, page);
        using var reader = Reader(egress);
        var query = new SoqlQuery("User", "SELECT Id FROM User");

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(
            () => new QueryReading(reader.Client).ReadAsync(query, row => row, CancellationToken.None));

        Assert.Contains("nothing was sent there", refused.Hint, StringComparison.Ordinal);
        Assert.Equal([$"{Own}/services/data/v66.0/query?q=SELECT%20Id%20FROM%20User"], egress.WithToken);
    }

    [Theory]
    [InlineData("https://acme.my.salesforce.com")]
    [InlineData("https://acme--dev.sandbox.my.salesforce.com/")]
    [InlineData("https://NA1.SALESFORCE.COM:443/some/path?and=query")]
    public async Task A_host_of_Salesforce_gets_the_token_at_its_root(string instance)
    {
        using var egress = new Egress(instance, """{"fields":[]}""");
        using var reader = Reader(egress);

        await reader.Client.DescribeAsync("User", CancellationToken.None);

        var root = new Uri(instance).GetLeftPart(UriPartial.Authority);
        Assert.Equal([$"{root}/services/data/v66.0/sobjects/User/describe"], egress.WithToken);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_with_the_token(int status)
    {
        var calls = new List<string>();
        await using var elsewhere = await Loopback.StartAsync(context =>
        {
            calls.Add(context.Request.Path);
            return Task.CompletedTask;
        });
        await using var forger = await Loopback.StartAsync(context =>
        {
            if (context.Request.Path == "/services/oauth2/token")
            {
                return context.Response.WriteAsync(Egress.Token($"http://{context.Request.Host}"), default);
            }

            context.Response.StatusCode = status;
            context.Response.Headers.Location = elsewhere.Address + "stolen";
            return Task.CompletedTask;
        });
        using var reader = new LiveReader(Settings(forger.Address.ToString()));

        await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Empty(calls);
    }

    [Fact]
    public async Task Another_door_of_this_machine_is_not_the_sandbox()
    {
        await using var elsewhere = await Loopback.AnsweringAsync(200);
        var other = elsewhere.Address.ToString();
        await using var forger = await Loopback.StartAsync(context =>
            context.Response.WriteAsync(Egress.Token(other), default));
        using var reader = new LiveReader(Settings(forger.Address.ToString()));

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains(other, refused.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_another_kind_is_not_used()
    {
        using var egress = new Egress(Own, "{}") { Kind = "DPoP" };
        using var reader = Reader(egress);

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(reader.ReadAsync);

        Assert.Contains("DPoP", refused.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_lead_in_a_circle_end()
    {
        const string Page = """
            {"totalSize":3,"done":false,"nextRecordsUrl":"/services/data/v66.0/query/01g-1",
             "records":[{"Id":"005000000000001AAA"}]}
            """;
        using var egress = new Egress(Own, Page);
        using var reader = Reader(egress);
        var query = new SoqlQuery("User", "SELECT Id FROM User");

        var refused = await Assert.ThrowsAsync<SalesforceRefused>(
            () => new QueryReading(reader.Client).ReadAsync(query, row => row, CancellationToken.None));

        Assert.Equal("3 of 3 rows of User", refused.Where);
        Assert.Equal(3, egress.WithToken.Count);
    }

    private static LiveReader Reader(Egress egress) => new(Settings(Own), network: egress);

    private static Dictionary<string, string?> Settings(string login) => new()
    {
        ["Salesforce:LoginUrl"] = login,
        ["Salesforce:ClientId"] = "id",
        ["Salesforce:ClientSecret"] = "secret",
        ["Salesforce:AllowLoopback"] = login.StartsWith("http:", StringComparison.Ordinal) ? "true" : "false",
    };

    /// <summary>The way out of the machine: what leaves is noted, and only the forger answers.</summary>
    private sealed class Egress(string instance, string body) : HttpMessageHandler
    {
        private readonly List<(string Address, bool HasToken)> _sent = [];

        public string Kind { get; init; } = "Bearer";

        public IReadOnlyList<string> Sent => [.. _sent.Select(one => one.Address)];

        public IReadOnlyList<string> WithToken => [.. _sent.Where(one => one.HasToken).Select(one => one.Address)];

        public static string Token(string instance, string kind = "Bearer") =>
            System.Text.Json.JsonSerializer.Serialize(
                new { access_token = "00D!forged", instance_url = instance, token_type = kind });

        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _sent.Add((request.RequestUri?.AbsoluteUri ?? "", request.Headers.Authorization is not null));
            var isToken = request.Method == HttpMethod.Post;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(
                    isToken ? Token(instance, Kind) : body, System.Text.Encoding.UTF8, "application/json"),
            });
        }
    }
}
