namespace Performix.Sandbox.Control;

/// <summary>Compiled in a build with <c>-p:Checks=true</c> only: an app of such a build tells here what it showed, and
/// whoever attacks it reads all of it, one JSON line a statement.</summary>
internal static partial class ControlRoutes
{
    private const string Ledger = "/_control/ledger";

    static partial void MapLedger(IEndpointRouteBuilder routes)
    {
        var gate = new Lock();
        var lines = new List<string>();
        routes.MapPost(Ledger, (RequestDelegate)(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var line = await reader.ReadToEndAsync(context.RequestAborted);
            lock (gate)
            {
                lines.Add(line);
            }
        }));
        routes.MapGet(Ledger, (RequestDelegate)(context =>
        {
            string all;
            lock (gate)
            {
                all = string.Concat(lines.Select(line => line + "\n"));
            }

            context.Response.ContentType = "application/x-ndjson; charset=utf-8";
            return context.Response.WriteAsync(all, context.RequestAborted);
        }));
    }
}
