using System.Collections.Concurrent;
using Newtonsoft.Json.Linq;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>Looks people and places up in Slack. Read as JSON: SlackNet's types lack the fields that tell strangers
/// from colleagues.</summary>
public sealed class SlackDirectory(ISlackApiClient slack, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    /// <summary>A channel can be shared with others at any moment.</summary>
    private static readonly TimeSpan PlaceRemembered = TimeSpan.FromSeconds(30);

    /// <summary>Of more than so many the workspace's list is read, two hundred at a time.</summary>
    private const int LookedUpSingly = 20;

    private readonly ConcurrentDictionary<string, (SlackMember? Member, DateTimeOffset At)> _members = new();
    private readonly ConcurrentDictionary<string, (SlackPlace Place, DateTimeOffset At)> _places = new();
    private (string Team, string Enterprise, string User)? _own;

    /// <summary>A user; null where Slack does not know the id.</summary>
    public async Task<SlackMember?> MemberAsync(string userId, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(userId, out var known) && time.GetUtcNow() - known.At < Remembered)
        {
            return known.Member;
        }

        var member = await ReadMemberAsync(userId, cancellationToken);
        _members[userId] = (member, time.GetUtcNow());
        return member;
    }

    /// <summary>The user with an address; null where Slack knows none.</summary>
    public async Task<SlackMember?> ByEmailAsync(string email, CancellationToken cancellationToken)
    {
        if (email.Length == 0)
        {
            return null;
        }

        var known = _members.Values.FirstOrDefault(m =>
            email.Equals(m.Member?.Email, StringComparison.OrdinalIgnoreCase) && time.GetUtcNow() - m.At < Remembered);
        if (known.Member is { } member)
        {
            return member;
        }

        var found = await ReadAsync(
            "users.lookupByEmail", new Dictionary<string, object> { ["email"] = email }, cancellationToken);
        if (found is not null)
        {
            _members[found.Id] = (found, time.GetUtcNow());
        }

        return found;
    }

    /// <summary>Forgets a user whose profile changed.</summary>
    public void Forget(string userId) => _members.TryRemove(userId, out _);

    /// <summary>A place; one that cannot be looked up is unknown and counts as shared.</summary>
    public async Task<SlackPlace> PlaceAsync(string channelId, CancellationToken cancellationToken)
    {
        if (channelId.Length == 0)
        {
            return SlackPlace.Home;
        }

        if (_places.TryGetValue(channelId, out var known) && time.GetUtcNow() - known.At < PlaceRemembered)
        {
            return known.Place;
        }

        return await PlaceNowAsync(channelId, cancellationToken);
    }

    /// <summary>A place as it is at this moment.</summary>
    public async Task<SlackPlace> PlaceNowAsync(string channelId, CancellationToken cancellationToken)
    {
        var place = await ReadPlaceAsync(channelId, cancellationToken);
        _places[channelId] = (place, time.GetUtcNow());
        return place;
    }

    /// <summary>The bot's own user id.</summary>
    public async Task<string> BotIdAsync(CancellationToken cancellationToken) =>
        (_own ??= await OwnAsync(cancellationToken)).User;

    /// <summary>Everybody in a channel, as it is now.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync(string channelId, CancellationToken cancellationToken)
    {
        var members = new List<string>();
        string? cursor = null;
        do
        {
            var page = await slack.Conversations.Members(channelId, 200, cursor, cancellationToken);
            members.AddRange(page.Members);
            cursor = page.ResponseMetadata?.NextCursor;
        }
        while (!string.IsNullOrEmpty(cursor));
        return members;
    }

    /// <summary>How many guests and people from elsewhere read what is posted in a place, as it is now. Whom Slack does
    /// not know counts as one.</summary>
    public async Task<int> OutsidersAsync(string channelId, CancellationToken cancellationToken)
    {
        var ids = await MembersAsync(channelId, cancellationToken);
        var listed = ids.Count > LookedUpSingly
            ? (await AllAsync(cancellationToken)).DistinctBy(m => m.Id).ToDictionary(m => m.Id)
            : [];
        var outsiders = 0;
        foreach (var id in ids)
        {
            var member = listed.GetValueOrDefault(id) ?? await ReadMemberAsync(id, cancellationToken);
            outsiders += member is null or { IsOutsider: true } ? 1 : 0;
        }

        return outsiders;
    }

    /// <summary>Every member of the workspace, for proposals of links.</summary>
    public async Task<IReadOnlyList<SlackMember>> AllAsync(CancellationToken cancellationToken)
    {
        var found = new List<SlackMember>();
        var cursor = "";
        do
        {
            var page = await slack.Get<JObject>(
                "users.list",
                new Dictionary<string, object> { ["limit"] = 200, ["cursor"] = cursor },
                cancellationToken);
            foreach (var user in page["members"]?.OfType<JObject>() ?? [])
            {
                found.Add(await OfAsync(user, cancellationToken));
            }

            cursor = (string?)page["response_metadata"]?["next_cursor"] ?? "";
        }
        while (cursor.Length > 0);
        return found;
    }

    private Task<SlackMember?> ReadMemberAsync(string userId, CancellationToken cancellationToken) => ReadAsync(
        "users.info",
        new Dictionary<string, object> { ["user"] = userId, ["include_locale"] = true },
        cancellationToken);

    private async Task<SlackMember?> ReadAsync(
        string method, Dictionary<string, object> named, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await slack.Get<JObject>(method, named, cancellationToken);
            return answer["user"] is JObject user ? await OfAsync(user, cancellationToken) : null;
        }
        catch (SlackException e) when (e.ErrorCode is "user_not_found" or "users_not_found" or "user_not_visible")
        {
            return null;
        }
    }

    private async Task<SlackMember> OfAsync(JObject user, CancellationToken cancellationToken)
    {
        var own = _own ??= await OwnAsync(cancellationToken);
        return SlackProfile.Read(user, own.Team, own.Enterprise);
    }

    private async Task<(string Team, string Enterprise, string User)> OwnAsync(CancellationToken cancellationToken)
    {
        var answer = await slack.Post<JObject>("auth.test", [], cancellationToken);
        return (
            (string?)answer["team_id"] ?? "", (string?)answer["enterprise_id"] ?? "", (string?)answer["user_id"] ?? "");
    }

    private async Task<SlackPlace> ReadPlaceAsync(string channelId, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await slack.Get<JObject>(
                "conversations.info",
                new Dictionary<string, object> { ["channel"] = channelId },
                cancellationToken);
            var place = answer["channel"] is JObject channel
                ? SlackProfile.Place(channelId, channel)
                : new SlackPlace(channelId, "unknown", IsOwn: false);

            // The record of a group message says nothing of guests: who is in it tells.
            return place is { Kind: "group", IsOwn: true } && await OutsidersAsync(channelId, cancellationToken) > 0
                ? place with { IsOwn = false }
                : place;
        }
        catch (SlackException)
        {
            return new SlackPlace(channelId, "unknown", IsOwn: false);
        }
    }
}
