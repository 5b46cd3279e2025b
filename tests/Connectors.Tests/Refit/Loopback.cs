using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Performix.Connectors.Tests.Refit;

/// <summary>A real server on a free port that keeps what it received and answers as the test says.</summary>
public sealed class Loopback : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Received> _received = [];

    private Loopback(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            _received.Add(await ReadAsync(context));
            await answer(context);
        });
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The last request; what came before it does not matter to a test.</summary>
    public Received Last => _received[^1];

    public static async Task<Loopback> StartAsync(RequestDelegate answer)
    {
        var server = new Loopback(answer);
        await server._app.StartAsync();
        return server;
    }

    public static Task<Loopback> AnsweringAsync(int status, string type = "text/plain", string body = "") =>
        StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            context.Response.Headers["Sforce-Locator"] = "null";
            return context.Response.WriteAsync(body, context.RequestAborted);
        });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static async Task<Received> ReadAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers
            .ToDictionary(set => set.Key, set => set.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        return new Received(context.Request.Method, target, headers, body);
    }
}
