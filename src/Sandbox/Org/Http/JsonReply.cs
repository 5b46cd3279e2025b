using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Performix.Sandbox.Org.Http;

/// <summary>Sends a body that is whole before its first byte leaves, so that its length is known.</summary>
internal static class JsonReply
{
    /// <summary>Set on a context whose answer is to break off half-way.</summary>
    public const string CutKey = "performix.cut";

    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Task SendAsync(HttpContext context, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return SendAsync(context, "application/json;charset=UTF-8", buffer.WrittenMemory);
    }

    public static async Task SendAsync(HttpContext context, string contentType, ReadOnlyMemory<byte> body)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = body.Length;
        var isCut = context.Items.ContainsKey(CutKey);
        var sent = isCut ? body[..(body.Length / 2)] : body;
        await context.Response.Body.WriteAsync(sent, context.RequestAborted);
        if (isCut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
