using System.Text;

namespace Performix.Sandbox.Org.Http;

/// <summary>Makes a fault happen to one request.</summary>
internal sealed class FaultPlay(OrgState state, HttpContext context)
{
    /// <summary>Set on a context whose bulk job is to end otherwise than as complete: the kind of fault.</summary>
    public const string BulkEndKey = "performix.bulkEnd";

    /// <summary>Set on a context whose bulk results are to lack rows.</summary>
    public const string BulkShortKey = "performix.bulkShort";

    private static readonly byte[] Html = Encoding.UTF8.GetBytes(
        "<html><head><title>503 Service Temporarily Unavailable</title></head>"
        + "<body><h1>Server is temporarily unavailable</h1></body></html>");

    public static SfError DailyLimit() => new(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");

    /// <returns>Whether the request goes on after it.</returns>
    public async Task<bool> PlayAsync(FaultRule rule)
    {
        if (MarkOf(rule.Kind) is { } mark)
        {
            context.Items[mark] = rule.Kind;
            return true;
        }

        switch (rule.Kind)
        {
            case FaultKind.Slow:
                await Task.Delay(rule.Delay, state.Time, context.RequestAborted);
                return true;
            case FaultKind.Unavailable:
                context.Response.StatusCode = 503;
                await JsonReply.SendAsync(context, "text/html; charset=utf-8", Html);
                return false;
            case FaultKind.SessionExpired:
                state.Sessions.End(context.Request.Headers.Authorization.ToString().Split(' ')[^1]);
                throw SfError.SessionExpired();
            case FaultKind.LocatorExpired:
                EndLocator();
                throw SfError.Locator();
            default:
                throw Refusal(rule.Kind);
        }
    }

    /// <summary>What an answer that is given all the same is marked by; none where it is not given.</summary>
    private static string? MarkOf(FaultKind kind) => kind switch
    {
        FaultKind.Cut => JsonReply.CutKey,
        FaultKind.BulkFailed or FaultKind.BulkAborted or FaultKind.BulkStuck => BulkEndKey,
        FaultKind.BulkShort => BulkShortKey,
        _ => null,
    };

    private static SfError Refusal(FaultKind kind) => kind switch
    {
        FaultKind.QueryTimeout => new(400, "QUERY_TIMEOUT", "Your query request was running for too long."),
        FaultKind.DailyLimit => DailyLimit(),
        FaultKind.BulkDisabled => new(403, "API_DISABLED_FOR_ORG", "The Bulk API is not enabled for this organization"),
        FaultKind.BulkUnsupported => new(400, "INVALIDENTITY", "Entity is not supported by the Bulk API."),
        FaultKind.ConcurrentLimit => new(
            403, "REQUEST_LIMIT_EXCEEDED", "ConcurrentPerOrgLongTxn Limit exceeded."),
        _ => new(
            500,
            "UNKNOWN_EXCEPTION",
            "An unexpected error occurred. Please include this ErrorId if you contact support: 12345-6789 (12345)"),
    };

    private void EndLocator()
    {
        var last = (context.Request.Path.Value ?? "").Split('/')[^1];
        if (Locator.Parse(last) is { } locator)
        {
            state.Cursors.Close(locator.Cursor);
        }
    }
}
