using System.Globalization;
using System.Net;
using SlackNet;

namespace Performix.Bot.Slack.Outgoing;

/// <summary>What an exception of the client says about a message that was sent.</summary>
/// <param name="Code">Slack's code, or what happened to the call.</param>
/// <param name="MayHaveArrived">Whether Slack may have shown it all the same.</param>
internal sealed record Refusal(string Code, bool MayHaveArrived)
{
    private static readonly string[] Blocks =
    [
        "invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "msg_too_long", "invalid_attachments",
        "block_mismatch", "view_too_large", "invalid_view",
    ];

    /// <summary>After these, Slack says, parts of it may have been done.</summary>
    private static readonly string[] Doubtful = ["internal_error", "fatal_error"];

    /// <summary>Another form of the same message may do. A wrong body is 400 to a response_url.</summary>
    public bool IsAboutBlocks { get; private init; }

    /// <summary>Null where it is not about sending: a stop that was asked for, a mistake of our own.</summary>
    public static Refusal? Of(Exception fault, CancellationToken cancellationToken) => fault switch
    {
        SlackException { ErrorCode: { } code } => new Refusal(code, Doubtful.Contains(code))
        {
            IsAboutBlocks = Blocks.Contains(code),
        },
        SlackRateLimitException => new Refusal("ratelimited", false),
        HttpRequestException { InnerException: TimeoutException } => new Refusal("timeout", true),
        HttpRequestException { StatusCode: { } status } => OfStatus(status),
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } =>
            new Refusal("unreachable", false),
        HttpRequestException => new Refusal("unreadable", true),
        TimeoutException => new Refusal("timeout", true),
        OperationCanceledException when !cancellationToken.IsCancellationRequested => new Refusal("timeout", true),
        _ => null,
    };

    private static Refusal OfStatus(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => new Refusal("ratelimited", false),
        HttpStatusCode.BadRequest => new Refusal("http_400", false) { IsAboutBlocks = true },
        _ => new Refusal(
            string.Create(CultureInfo.InvariantCulture, $"http_{(int)status}"), (int)status >= 500 && (int)status != 503),
    };
}
