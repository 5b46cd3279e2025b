using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.State;

/// <summary>A channel, a direct message or a group message, with what was posted there.</summary>
internal sealed class Conversation
{
    public Conversation(string id, string name, ConversationKind kind, IEnumerable<string> members)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Members = [.. members.Distinct(StringComparer.Ordinal)];
    }

    public Conversation(SeedChannel seed)
        : this(seed.Id, seed.Name, KindOf(seed), seed.Members)
    {
        Topic = seed.Topic;
        Locale = seed.Locale;
        IsArchived = seed.IsArchived;
        IsExtShared = seed.IsExtShared;
        IsPendingExtShared = seed.IsPendingExtShared;
        IsOrgShared = seed.IsOrgShared;
    }

    public string Id { get; }

    public string Name { get; }

    public ConversationKind Kind { get; }

    public List<string> Members { get; }

    public List<Post> Posts { get; } = [];

    public string Topic { get; } = "";

    public string Locale { get; } = "en-US";

    public bool IsArchived { get; set; }

    public bool IsExtShared { get; set; }

    public bool IsPendingExtShared { get; set; }

    public bool IsOrgShared { get; set; }

    public bool IsChannel => Kind is ConversationKind.PublicChannel or ConversationKind.PrivateChannel;

    /// <summary>The name as a slash command's payload gives it.</summary>
    public string NameInCommand => Kind switch
    {
        ConversationKind.DirectMessage => "directmessage",
        ConversationKind.PrivateChannel or ConversationKind.GroupMessage => "privategroup",
        _ => Name,
    };

    private static ConversationKind KindOf(SeedChannel seed) =>
        seed.IsPrivate ? ConversationKind.PrivateChannel : ConversationKind.PublicChannel;

    public bool Has(string userId) => Members.Contains(userId, StringComparer.Ordinal);

    public Post? Find(string ts) => Posts.Find(post => post.Ts == ts);
}
