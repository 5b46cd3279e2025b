namespace Performix.Sandbox.Workspace;

/// <summary>
/// Only this machine may ask: a page of another site, or a name that was made to point here, is
/// turned away before anything is read.
/// </summary>
internal static class Loopback
{
    public static Task OnlyAsync(HttpContext context, RequestDelegate next)
    {
        var origin = context.Request.Headers.Origin.ToString();
        if (IsHere(context.Request.Host.Host) && (origin.Length == 0 || IsHere(HostOf(origin))))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsHere(string host) => host is "127.0.0.1" or "localhost";

    private static string HostOf(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) ? uri.Host : "";
}
