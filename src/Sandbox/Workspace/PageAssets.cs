using System.Reflection;
using Performix.Sandbox.Workspace.Socket;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace;

/// <summary>Serves the page from the assembly, and tells it over a socket that something changed.</summary>
internal static class PageAssets
{
    private const string Prefix = "page/";

    public static void Map(WebApplication web, Team team)
    {
        web.MapGet("/", context => GiveAsync(context, "index.html"));
        web.MapGet("/{file}", context => GiveAsync(context, context.Request.RouteValues["file"] as string ?? ""));
        web.Map("/_page/live", context => WatchAsync(context, team.Journal));
    }

    private static async Task GiveAsync(HttpContext context, string name)
    {
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name);
        if (file is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            _ => "text/javascript; charset=utf-8",
        };
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'self'; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; connect-src 'self' ws:";
        await file.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task WatchAsync(HttpContext context, Journal journal)
    {
        if (await SocketUpgrade.AcceptAsync(context) is not { } accepted)
        {
            return;
        }

        using var connection = new SocketConnection(0, accepted.Socket, accepted.Stream);
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var telling = TellAsync(connection, journal, gone.Token);
        await connection.RunAsync(_ => { }, context.RequestAborted);
        await gone.CancelAsync();
        await telling;
    }

    private static async Task TellAsync(
        SocketConnection connection, Journal journal, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var last = journal.Last;
                connection.Send(new() { ["last"] = last });
                await journal.ChangedSince(last).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }
}
