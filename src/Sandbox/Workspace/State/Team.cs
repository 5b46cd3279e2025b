using System.Globalization;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace.Seed;

namespace Performix.Sandbox.Workspace.State;

/// <summary>
/// The whole workspace in memory. One lock guards it all: a call, an acknowledgement and a timer
/// each hold <see cref="Gate"/> while they read or change it, and none of them waits inside.
/// </summary>
internal sealed class Team
{
    private readonly Dictionary<string, Trigger> _triggers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResponseUrl> _responseUrls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredFile> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _revoked = new(StringComparer.Ordinal);
    private long _lastMicros;

    public Team(WorkspaceSeed seed, TimeProvider time)
    {
        Seed = seed;
        Time = time;
        Journal = new Journal(time);
        Ids = new Ids(seed.TeamId);
        People = new People(seed);
        Conversations = new Conversations(seed, Ids);
        Views = new Views();
        Faults = new Faults();
        Pace = new Pace(time);
    }

    public Lock Gate { get; } = new();

    public WorkspaceSeed Seed { get; }

    public TimeProvider Time { get; }

    public Journal Journal { get; }

    public Ids Ids { get; }

    /// <summary>Where this workspace is served, with a slash at the end; known once it listens.</summary>
    public string Root { get; set; } = "";

    public People People { get; private set; }

    public Conversations Conversations { get; private set; }

    public Views Views { get; private set; }

    public Faults Faults { get; private set; }

    public Pace Pace { get; private set; }

    public IReadOnlyDictionary<string, StoredFile> Files => _files;

    /// <summary>Back to the seed: people, posts, views, files and faults. Ids and the journal go on.</summary>
    public void Reset()
    {
        People = new People(Seed);
        Conversations = new Conversations(Seed, Ids);
        Views = new Views();
        Faults = new Faults();
        Pace = new Pace(Time);
        _triggers.Clear();
        _responseUrls.Clear();
        _files.Clear();
        _revoked.Clear();
    }

    /// <summary>A message's time stamp: seconds and microseconds, never the same twice.</summary>
    public string NextTs()
    {
        var now = (Time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _lastMicros = Math.Max(_lastMicros + 1, now);
        var (seconds, micros) = Math.DivRem(_lastMicros, 1_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds}.{micros:D6}");
    }

    public SeedToken? FindToken(string value) => Seed.Tokens.FirstOrDefault(token => token.Value == value);

    public bool IsRevoked(string value) => _revoked.Contains(value);

    public void Revoke(string value) => _revoked.Add(value);

    public Trigger NewTrigger(string userId, string? viewId)
    {
        var trigger = new Trigger(Ids.NextTrigger(), userId, Time.GetUtcNow(), viewId);
        return _triggers[trigger.Id] = trigger;
    }

    public Trigger? FindTrigger(string id) => _triggers.GetValueOrDefault(id);

    public ResponseUrl NewResponseUrl(string userId, string conversationId, string? sourceTs)
    {
        var url = new ResponseUrl(Ids.NextHex(24), userId, conversationId, Time.GetUtcNow(), sourceTs);
        return _responseUrls[url.Token] = url;
    }

    public ResponseUrl? FindResponseUrl(string token) => _responseUrls.GetValueOrDefault(token);

    public void Keep(StoredFile file) => _files[file.Id] = file;

    /// <summary>Puts a message where it belongs and says so to whoever watches.</summary>
    public Post Add(Conversation conversation, Post post)
    {
        conversation.Posts.Add(post);
        Say("message", post);
        return post;
    }

    public void Say(string kind, Post post) => Journal.Add(kind, new JsonObject
    {
        ["channel"] = post.ConversationId,
        ["ts"] = post.Ts,
        ["user"] = post.UserId,
        ["ephemeral_to"] = post.EphemeralTo,
    });
}
