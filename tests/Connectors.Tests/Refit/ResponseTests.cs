using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Refit;

namespace Performix.Connectors.Tests.Refit;

/// <summary>What comes back: shapes of answer and of failure, as measured on Refit 10.2.</summary>
public sealed class ResponseTests
{
    private const string Refusal = """[{"errorCode":"INVALID_SESSION_ID"}]""";

    [Fact]
    public async Task A_raw_response_never_throws()
    {
        await using var server = await Loopback.AnsweringAsync(401);

        using var response = await Api(server).QueryAsync("x");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_refused_ApiResponse_has_the_error_and_no_content()
    {
        await using var server = await Loopback.AnsweringAsync(401, "application/json", Refusal);

        using var response = await Api(server).GetResponseAsync();

        Assert.False(response.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (HttpStatusCode?)response.StatusCode);
        Assert.Null(response.Content);
        Assert.Equal(Refusal, (response.Error as ApiException)?.Content);
    }

    [Fact]
    public async Task A_refused_result_throws_with_status_and_content()
    {
        await using var server = await Loopback.AnsweringAsync(401, "application/json", Refusal);

        var failure = await Assert.ThrowsAsync<ApiException>(() => Api(server).GetAsync());

        Assert.Equal("Response status code does not indicate success: 401 (Unauthorized).", failure.Message);
        Assert.Equal(Refusal, failure.Content);
        Assert.Equal("/jobs/1", failure.Uri?.AbsolutePath);
    }

    [Fact]
    public async Task A_refused_call_without_result_throws()
    {
        await using var server = await Loopback.AnsweringAsync(404);

        var failure = await Assert.ThrowsAsync<ApiException>(() => Api(server).DeleteAsync("1"));

        Assert.Equal(HttpStatusCode.NotFound, failure.StatusCode);
    }

    [Fact]
    public async Task Unreadable_json_is_an_ApiException_of_a_successful_answer()
    {
        await using var server = await Loopback.AnsweringAsync(200, "text/html", "<html>busy</html>");

        var failure = await Assert.ThrowsAsync<ApiException>(() => Api(server).GetAsync());

        Assert.Equal(HttpStatusCode.OK, failure.StatusCode);
        Assert.IsAssignableFrom<JsonException>(failure.InnerException);
    }

    [Fact]
    public async Task Unreadable_json_fails_an_ApiResponse_whose_status_is_good()
    {
        await using var server = await Loopback.AnsweringAsync(200, "application/json", "{");

        using var response = await Api(server).GetResponseAsync();

        Assert.True(response.IsSuccessStatusCode);
        Assert.False(response.IsSuccessful);
        Assert.IsAssignableFrom<JsonException>(response.Error?.InnerException);
    }

    [Fact]
    public async Task Json_is_read_whatever_the_case_of_its_names()
    {
        const string Json = """{"CONTENTTYPE":"CSV"}""";
        await using var server = await Loopback.AnsweringAsync(200, "application/json", Json);

        using var response = await Api(server).GetInterfaceAsync();

        Assert.Equal(new Job("CSV"), response.Content);
    }

    [Fact]
    public async Task A_bare_response_tells_status_and_headers()
    {
        await using var server = await Loopback.AnsweringAsync(200);

        using var response = await Api(server).GetBareAsync();

        Assert.True(response.IsSuccessful);
        Assert.True(response.Headers is { } headers && headers.Contains("Sforce-Locator"));
    }

    [Fact]
    public async Task Text_comes_as_it_is()
    {
        await using var server = await Loopback.AnsweringAsync(200, "text/plain", "\"quoted\"");

        Assert.Equal("\"quoted\"", await Api(server).GetTextAsync());
    }

    [Fact]
    public async Task A_streamed_response_shows_its_headers_before_the_body_has_ended()
    {
        var seen = new TaskCompletionSource();
        await using var server = await Loopback.StartAsync(
            context => WriteInTwoPartsAsync(context, seen.Task));

        using var response = await Api(server).GetResultsAsync();

        Assert.True(response.Headers is { } headers && headers.Contains("Sforce-Locator"));
        seen.SetResult();
        using var reader = new StreamReader(response.Content!); // IsSuccessStatusCode promises no content.
        Assert.Equal("Id\n1\n", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task A_stream_outlives_the_call()
    {
        await using var server = await Loopback.AnsweringAsync(200, "text/csv", "Id\n1\n");

        await using var stream = await Api(server).GetStreamAsync();

        using var reader = new StreamReader(stream);
        Assert.Equal("Id\n1\n", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task No_answer_at_all_is_a_raw_HttpRequestException()
    {
        var server = await Loopback.AnsweringAsync(200);
        var api = Api(server);
        await server.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => api.GetAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => api.GetResponseAsync());
        await Assert.ThrowsAsync<HttpRequestException>(() => api.QueryAsync("x"));
    }

    [Fact]
    public async Task A_cancelled_call_ends_as_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await using var server = await Loopback.StartAsync(context =>
        {
            cancelled.Cancel();
            return context.Response.WriteAsync("{", context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Api(server).GetAsync(cancelled.Token));
    }

    private static async Task WriteInTwoPartsAsync(HttpContext context, Task between)
    {
        context.Response.Headers["Sforce-Locator"] = "null";
        await context.Response.WriteAsync("Id\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        await between;
        await context.Response.WriteAsync("1\n", context.RequestAborted);
    }

    private static IEchoApi Api(Loopback server) =>
        RestService.For<IEchoApi>(new HttpClient { BaseAddress = server.Address });
}
