using System.Text.Json;
using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>The scopes of the manifest are those that the bot's own calls and surfaces need: none less, none more.
/// </summary>
public sealed partial class ScopeTests
{
    private static readonly string[] EveryPlace = ["channels:read", "groups:read", "im:read", "mpim:read"];

    /// <summary>Slack's methods with the scopes that the bot needs for what it asks of them.</summary>
    private static readonly Dictionary<string, string[]> Needed = new(StringComparer.OrdinalIgnoreCase)
    {
        ["api.test"] = [],
        ["auth.test"] = [],
        ["apps.connections.open"] = [], // connections:write, of the app-level token.
        ["chat.postMessage"] = ["chat:write"],
        ["chat.postEphemeral"] = ["chat:write"],
        ["chat.update"] = ["chat:write"],
        ["chat.getPermalink"] = [],
        ["views.open"] = [],
        ["views.push"] = [],
        ["views.publish"] = [],
        ["views.update"] = [],
        ["users.info"] = ["users:read", "users:read.email"],
        ["users.list"] = ["users:read", "users:read.email"],
        ["users.lookupByEmail"] = ["users:read.email"],
        // Whether a place is shared with people from outside, wherever it was asked (privacy 4).
        ["conversations.info"] = EveryPlace,
        ["conversations.members"] = ["groups:read"],
        ["conversations.open"] = ["im:write"],
        // The leadership channel is private: a digest posted just before a crash is found again in it.
        ["conversations.history"] = ["groups:history"],
        ["conversations.replies"] = ["groups:history"],
    };

    [Fact]
    public void Each_scope_is_needed_and_each_that_is_needed_is_there()
    {
        var needed = Calls().SelectMany(call => Needed[call]).Append("commands").Distinct();

        Assert.Equal(needed.Order(StringComparer.Ordinal), Declared().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Calls_are_found_in_the_code_as_it_is_written() => Assert.Superset(
        new HashSet<string> { "chat.postMessage", "users.list", "views.open", "conversations.members", "auth.test" },
        Calls().ToHashSet());

    /// <summary>The methods that the bot's code calls: by SlackNet's members, and by name where SlackNet's types lack
    /// what is read.</summary>
    private static IEnumerable<string> Calls() => Repository.Sources("src/Bot")
        .Select(Repository.Read)
        .SelectMany(text => Member().Matches(text).Select(m => MethodOf(m.Groups[1].Value, m.Groups[2].Value))
            .Concat(Named().Matches(text).Select(m => m.Groups[1].Value)))
        .Distinct();

    private static string MethodOf(string family, string member) => (family, member) switch
    {
        ("AppsConnectionsApi", _) => "apps.connections.open",
        ("Views", "UpdateByViewId" or "UpdateByExternalId") => "views.update",
        _ => $"{family.ToLowerInvariant()}.{char.ToLowerInvariant(member[0])}{member[1..]}",
    };

    private static IEnumerable<string> Declared() => JsonDocument.Parse(Repository.Read("manifest/slack-app.json"))
        .RootElement.GetProperty("oauth_config").GetProperty("scopes").GetProperty("bot").EnumerateArray()
        .Select(scope => scope.GetString() ?? "");

    // Files alone is a common name.
    [GeneratedRegex(@"\.(Chat|Views|Users|Conversations|Auth|AppsConnectionsApi|Files(?=\.\w*Upload))\s*\.(\w+)\(")]
    private static partial Regex Member();

    [GeneratedRegex(@"""((?:api|auth|apps|chat|views|users|conversations|files)\.[a-zA-Z.]+)""")]
    private static partial Regex Named();
}
