using SlackNet.WebApi;

namespace SlackNet;

/// <summary>Slack answered <c>ok: false</c>.</summary>
public class SlackException : Exception
{
    public SlackException(ErrorResponse errorResponse)
        : base($"Slack answered {string.Join("; ", new[] { errorResponse.Error }.Concat(Messages(errorResponse)))}") =>
        ErrorInfo = errorResponse;

    public ErrorResponse ErrorInfo { get; }

    public string ErrorCode => ErrorInfo.Error;

    public IList<string> ErrorMessages => Messages(ErrorInfo);

    private static IList<string> Messages(ErrorResponse response) => response.ResponseMetadata?.Messages ?? [];
}
