using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>Takes uploaded bytes, raw or as the one file of a form, and gives them to the page.</summary>
internal sealed class UploadEndpoint(Team team, FileMethods files)
{
    public async Task TakeAsync(HttpContext context)
    {
        var bytes = await BytesAsync(context.Request);
        bool taken;
        lock (team.Gate)
        {
            taken = files.Receive(context.Request.RouteValues["id"] as string ?? "", bytes);
        }

        context.Response.StatusCode = taken ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        var words = taken ? FormattableString.Invariant($"OK - {bytes.Length}") : "invalid upload";
        await context.Response.WriteAsync(words, context.RequestAborted);
    }

    public async Task GiveAsync(HttpContext context)
    {
        StoredFile? file;
        lock (team.Gate)
        {
            file = team.Files.GetValueOrDefault(context.Request.RouteValues["id"] as string ?? "");
        }

        if (file?.Bytes is not { } bytes)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.MimeType;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static async Task<byte[]> BytesAsync(HttpRequest request)
    {
        using var bytes = new MemoryStream();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
            if (form.Files is [var only, ..])
            {
                await only.CopyToAsync(bytes, request.HttpContext.RequestAborted);
            }
        }
        else
        {
            await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        }

        return bytes.ToArray();
    }
}
