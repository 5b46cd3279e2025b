using Refit;

namespace Performix.Connectors.Tests.Refit;

/// <summary>What goes out: addresses, headers and bodies, as measured on Refit 10.2.</summary>
public sealed class RequestTests : IAsyncLifetime
{
    // Set before each test by InitializeAsync.
    private Loopback _server = null!;

    public async Task InitializeAsync() =>
        _server = await Loopback.AnsweringAsync(200, "application/json", "{}");

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Query_values_are_escaped_as_uri_data()
    {
        await Api().QueryAsync("SELECT Id WHERE N='a+b' AND x=1&y");

        Assert.Equal("/query?q=SELECT%20Id%20WHERE%20N%3D%27a%2Bb%27%20AND%20x%3D1%26y", _server.Last.Target);
    }

    [Fact]
    public async Task A_null_query_value_or_header_is_left_out()
    {
        await Api().QueryAsync(null, maxRecords: 5);

        Assert.Equal("/query?maxRecords=5", _server.Last.Target);
        Assert.Null(_server.Last.Header("Sforce-Query-Options"));
    }

    [Fact]
    public async Task A_header_parameter_is_sent()
    {
        await Api().QueryAsync("x", options: "batchSize=2000");

        Assert.Equal("batchSize=2000", _server.Last.Header("Sforce-Query-Options"));
    }

    [Fact]
    public async Task A_null_header_parameter_takes_back_the_interface_header()
    {
        await Api().WithOptionsAsync(null);

        Assert.Null(_server.Last.Header("Sforce-Call-Options"));
        Assert.Equal("application/json", _server.Last.Header("Accept"));
    }

    [Fact]
    public async Task Lists_are_repeated_or_joined_by_commas()
    {
        await Api().IdsAsync([1, 2], ["a", "b"]);

        Assert.Equal("/ids?id=1&id=2&names=a%2Cb", _server.Last.Target);
    }

    [Fact]
    public async Task A_path_value_is_escaped_whole()
    {
        await Api().DescribeAsync("66.0", "A/B c");

        Assert.Equal("/v66.0/A%2FB%20c/describe", _server.Last.Target);
    }

    [Fact]
    public async Task A_catch_all_path_value_keeps_its_slashes()
    {
        await Api().NextAsync("services/data/v66.0/query/01g RO-2000");

        Assert.Equal("/services/data/v66.0/query/01g%20RO-2000", _server.Last.Target);
    }

    [Fact]
    public async Task A_catch_all_path_value_with_a_leading_slash_loses_its_first_segment()
    {
        await Api().NextAsync("/services/data/v66.0/query/01g");

        Assert.Equal("/data/v66.0/query/01g", _server.Last.Target);
    }

    [Fact]
    public async Task A_base_address_that_ends_in_a_slash_gives_two_slashes()
    {
        using var client = new HttpClient { BaseAddress = new Uri(_server.Address, "/base/") };

        await RestService.For<IEchoApi>(client).QueryAsync("x");

        Assert.Equal("/base//query?q=x", _server.Last.Target);
    }

    [Fact]
    public async Task A_form_writes_spaces_as_plus_and_leaves_nulls_out()
    {
        await Api().FormAsync(new Form());

        Assert.Equal("grant_type=client+credentials%2B", _server.Last.Body);
        Assert.StartsWith("application/x-www-form-urlencoded", _server.Last.Header("Content-Type"));
    }

    [Fact]
    public async Task A_dictionary_is_a_form_too()
    {
        await Api().TokenAsync(new Dictionary<string, string> { ["client_id"] = "a b", ["secret"] = "c&d" });

        Assert.Equal("client_id=a+b&secret=c%26d", _server.Last.Body);
    }

    [Fact]
    public async Task A_body_is_camel_case_json_in_chunks()
    {
        await Api().CreateAsync(new Job("CSV", "SELECT Id"));

        Assert.Equal("""{"contentType":"CSV","query":"SELECT Id"}""", _server.Last.Body);
        Assert.StartsWith("application/json", _server.Last.Header("Content-Type"));
        Assert.Null(_server.Last.Header("Content-Length"));
    }

    [Fact]
    public async Task A_buffered_body_says_its_length()
    {
        await Api().CreateBufferedAsync(new Job("CSV"));

        Assert.Equal($"{_server.Last.Body.Length}", _server.Last.Header("Content-Length"));
    }

    [Fact]
    public async Task The_verbs_are_sent_as_named()
    {
        var verbs = new List<string>();

        foreach (var call in new Func<IEchoApi, Task>[]
        {
            api => api.PutAsync("1", new Job("CSV")),
            api => api.PatchAsync("1", new Job("CSV")),
            api => api.DeleteAsync("1"),
        })
        {
            await call(Api());
            verbs.Add($"{_server.Last.Method} {_server.Last.Target}");
        }

        Assert.Equal(["PUT /jobs/1", "PATCH /jobs/1", "DELETE /jobs/1"], verbs);
    }

    [Fact]
    public async Task The_token_getter_completes_the_authorization_header()
    {
        await Api(WithToken).QueryAsync("x");

        Assert.Equal("Bearer TOK", _server.Last.Header("Authorization"));
    }

    [Fact]
    public async Task An_empty_authorization_on_a_method_takes_the_interface_header_back()
    {
        await Api(WithToken).TokenAsync(new Dictionary<string, string>());

        Assert.True(string.IsNullOrEmpty(_server.Last.Header("Authorization")));
    }

    private static RefitSettings WithToken => new()
    {
        AuthorizationHeaderValueGetter = async (_, _) => await Task.FromResult("TOK"),
    };

    private IEchoApi Api(RefitSettings? settings = null) =>
        RestService.For<IEchoApi>(new HttpClient { BaseAddress = _server.Address }, settings);
}
