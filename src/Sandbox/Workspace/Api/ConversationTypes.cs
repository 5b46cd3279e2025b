using Performix.Sandbox.Workspace.State;

namespace Performix.Sandbox.Workspace.Api;

/// <summary>The kinds of conversation that a list was asked for.</summary>
internal static class ConversationTypes
{
    private static readonly Dictionary<string, ConversationKind> Kinds = new(StringComparer.Ordinal)
    {
        ["public_channel"] = ConversationKind.PublicChannel,
        ["private_channel"] = ConversationKind.PrivateChannel,
        ["im"] = ConversationKind.DirectMessage,
        ["mpim"] = ConversationKind.GroupMessage,
    };

    /// <summary>Public channels when nothing is said; archived ones unless they are excluded.</summary>
    public static Func<Conversation, bool> Asked(ApiCall call)
    {
        var names = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries);
        if (names.Any(name => !Kinds.ContainsKey(name)))
        {
            throw new SlackRefusal("invalid_types");
        }

        var kinds = names.Select(name => Kinds[name]).ToHashSet();
        var needed = kinds.Select(kind => Access.ScopeOf(kind) + ":read").Where(one => !call.HasScope(one)).ToList();
        if (needed.Count > 0)
        {
            throw Access.MissingScope(call, needed[0]);
        }

        var withArchived = !call.Flag("exclude_archived");
        return one => kinds.Contains(one.Kind) && (withArchived || !one.IsArchived);
    }
}
