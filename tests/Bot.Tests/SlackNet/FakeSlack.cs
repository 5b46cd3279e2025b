using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>As much of Slack as a client library sees: it notes every call and says what it was told to say.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Reply>> _replies = new();
    private readonly Channel<FakeConnection> _connections = Channel.CreateUnbounded<FakeConnection>();
    private readonly ConcurrentQueue<Call> _calls = new();

    private FakeSlack(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    public string ApiAddress => $"{Address}/api/";

    public string ResponseUrl => $"{Address}/respond";

    public IReadOnlyList<Call> Calls => [.. _calls];

    public Call LastCall => _calls.Last();

    public static async Task<FakeSlack> Start()
    {
        // Empty, because the other builders watch files, and a hundred of them use up the watchers of a machine.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();

        var slack = new FakeSlack(app);
        app.Map("/api/{method}", slack.AnswerMethod);
        app.MapPost("/respond", context => slack.Answer("respond", context));
        app.MapPost("/upload", context => slack.Answer("upload", context));
        app.Map("/link", slack.Link);
        await app.StartAsync(app.Lifetime.ApplicationStopping);
        return slack;
    }

    /// <summary>What a method says, call by call; after that, and for every other method, it is a bare ok.</summary>
    public void Says(string method, params Reply[] replies)
    {
        foreach (var reply in replies)
        {
            _replies.GetOrAdd(method, _ => new()).Enqueue(reply);
        }
    }

    /// <summary>The next socket that a client opened, after its hello.</summary>
    public Task<FakeConnection> NextConnection() =>
        _connections.Reader.ReadAsync(_app.Lifetime.ApplicationStopping).AsTask().Soon();

    public async ValueTask DisposeAsync()
    {
        // Sockets that a test left open are cut, not waited for.
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private Task AnswerMethod(HttpContext context) => Answer((string)context.Request.RouteValues["method"]!, context);

    private async Task Answer(string method, HttpContext context)
    {
        _calls.Enqueue(await Call.Read(method, context.Request));
        var reply = _replies.GetValueOrDefault(method)?.TryDequeue(out var next) == true ? next : Usual(method);

        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = "application/json";
        if (reply.RetryAfter is { } seconds)
        {
            context.Response.Headers.RetryAfter = seconds;
        }

        await context.Response.WriteAsync(reply.Body, context.RequestAborted);
    }

    private Reply Usual(string method) => method == "apps.connections.open"
        ? $$"""{"ok":true,"url":"{{Address.Replace("http:", "ws:", StringComparison.Ordinal)}}/link"}"""
        : """{"ok":true}""";

    private async Task Link(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var connection = new FakeConnection(socket);
        await connection.Send("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"}}""");
        _connections.Writer.TryWrite(connection);
        await connection.Run(context.RequestAborted);
    }
}
