using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.State;

/// <summary>All conversations; direct messages come into being when they are first opened.</summary>
internal sealed class Conversations
{
    private readonly Ids _ids;
    private readonly List<Conversation> _all;

    public Conversations(WorkspaceSeed seed, Ids ids)
    {
        _ids = ids;
        _all = [.. seed.Channels.Select(channel => new Conversation(channel))];
    }

    public IReadOnlyList<Conversation> All => _all;

    public Conversation? Find(string id) => _all.Find(one => one.Id == id);

    public Conversation? ByName(string name) => _all.Find(one => one.IsChannel && one.Name == name.TrimStart('#'));

    public Conversation? ExistingDirect(params string[] members) => _all.Find(one =>
        !one.IsChannel && one.Members.Count == members.Length && members.All(one.Has));

    /// <summary>The direct or group message of exactly these people, opened where it is not there yet.</summary>
    public Conversation Direct(params string[] members)
    {
        if (ExistingDirect(members) is { } open)
        {
            return open;
        }

        var made = members.Length <= 2
            ? new Conversation(_ids.Next("D"), "", ConversationKind.DirectMessage, members)
            : new Conversation(_ids.Next("G"), "mpdm-" + _ids.NextHex(3), ConversationKind.GroupMessage, members);
        _all.Add(made);
        return made;
    }
}
