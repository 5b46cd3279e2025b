using System.Text;

namespace Performix.Sandbox.Org.Http;

/// <summary>Makes a fault happen to one request.</summary>
internal sealed class FaultPlay(OrgState state, HttpContext context)
{
    /// <summary>Set on a context whose bulk job is to end as failed.</summary>
    public const string BulkFailsKey = "performix.bulkFails";

    /// <summary>Set on a context whose bulk results are to lack rows.</summary>
    public const string BulkShortKey = "performix.bulkShort";

    private static readonly byte[] Html = Encoding.UTF8.GetBytes(
        "<html><head><title>503 Service Temporarily Unavailable</title></head>"
        + "<body><h1>Server is temporarily unavailable</h1></body></html>");

    public static SfError DailyLimit() => new(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");

    /// <returns>Whether the request goes on after it.</returns>
    public async Task<bool> PlayAsync(FaultRule rule)
    {
        switch (rule.Kind)
        {
            case FaultKind.Slow:
                await Task.Delay(rule.Delay, state.Time, context.RequestAborted);
                return true;
            case FaultKind.Cut:
                return Mark(JsonReply.CutKey);
            case FaultKind.BulkFailed:
                return Mark(BulkFailsKey);
            case FaultKind.BulkShort:
                return Mark(BulkShortKey);
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

    private bool Mark(string key)
    {
        context.Items[key] = true;
        return true;
    }

    private static SfError Refusal(FaultKind kind) => kind switch
    {
        FaultKind.QueryTimeout => new(400, "QUERY_TIMEOUT", "Your query request was running for too long."),
        FaultKind.DailyLimit => DailyLimit(),
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
