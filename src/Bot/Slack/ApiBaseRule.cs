using Microsoft.Extensions.Options;

namespace Performix.Bot.Slack;

/// <summary>Tokens leave over https only; plain http is for the loopback address, and only where it is allowed.
/// </summary>
public sealed class ApiBaseRule : IValidateOptions<SlackOptions>
{
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var url = options.ApiBaseUrl;
        var secure = url.IsAbsoluteUri && url.Scheme == Uri.UriSchemeHttps;
        var local = url.IsAbsoluteUri && url is { Scheme: "http", IsLoopback: true } && options.AllowLoopback;
        return secure || local
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Slack:ApiBaseUrl must be https, or http on a loopback address with Slack:AllowLoopback=true");
    }
}
