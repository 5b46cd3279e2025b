using SlackNet;

namespace Performix.Bot.Slack;

/// <summary>SlackNet's own addresses, on the configured base instead of the built-in one.</summary>
public sealed class ConfiguredUrlBuilder(ISlackUrlBuilder usual, Uri apiBase) : ISlackUrlBuilder
{
    private const string UsualBase = "https://slack.com/api/";

    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var url = usual.Url(apiMethod, args);
        return url.StartsWith(UsualBase, StringComparison.Ordinal)
            ? apiBase.AbsoluteUri.TrimEnd('/') + "/" + url[UsualBase.Length..]
            : throw new InvalidOperationException($"SlackNet built an address outside {UsualBase}: {apiMethod}");
    }
}
