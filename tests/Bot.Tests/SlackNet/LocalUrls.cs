using SlackNet;

namespace Performix.Bot.Tests.SlackClient;

/// <summary>The usual addresses with another beginning.</summary>
internal sealed class LocalUrls(ISlackUrlBuilder usual, string apiAddress) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args) =>
        usual.Url(apiMethod, args).Replace("https://slack.com/api/", apiAddress, StringComparison.Ordinal);
}
