using System.Text.RegularExpressions;
using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Interaction;

/// <summary>Turns typed @names and #channels into what Slack sends for them.</summary>
internal static partial class Mentions
{
    /// <param name="text">What was typed.</param>
    /// <param name="team">Who and what there is.</param>
    /// <param name="withNames">Commands get <c>&lt;@U…|name&gt;</c>, messages <c>&lt;@U…&gt;</c>.</param>
    public static string Resolve(string text, Team team, bool withNames)
    {
        var people = PersonPattern().Replace(text, match => team.People.ByName(match.Groups[1].Value) is { } one
            ? $"<@{one.Id}{(withNames ? "|" + one.Name : "")}>"
            : match.Value);
        return ChannelPattern().Replace(people, match =>
            team.Conversations.ByName(match.Groups[1].Value) is { Kind: ConversationKind.PublicChannel } one
                ? $"<#{one.Id}|{(withNames ? one.Name : "")}>"
                : match.Value);
    }

    [GeneratedRegex(@"(?<![\w<])@([\w.-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"(?<![\w<])#([\w-]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChannelPattern();
}
