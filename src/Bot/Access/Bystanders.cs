using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>Whether only colleagues are in a conversation: neither guests nor people from outside. Asked anew before
/// each post, since anybody can be invited at any time.</summary>
public sealed class Bystanders(SlackDirectory directory)
{
    /// <summary>Up to this many are looked up one by one; beyond, the workspace's list is read once.</summary>
    private const int OneByOne = 50;

    /// <summary>Why nothing may be posted there; empty where it may.</summary>
    public async Task<string> WhyNotAsync(string channelId, CancellationToken cancellationToken)
    {
        if (!(await directory.PlaceNowAsync(channelId, cancellationToken)).IsOwn)
        {
            return "people from outside can be here";
        }

        try
        {
            var others = await CountAsync(channelId, cancellationToken);
            return others == 0 ? "" : $"{Phrases.Count(others, "guest or person", "guests or people")} from outside "
                + (others == 1 ? "is here" : "are here");
        }
        catch (SlackException)
        {
            return "who is here cannot be looked up; invite Performix with `/invite @Performix` and press the button "
                + "again";
        }
    }

    private async Task<int> CountAsync(string channelId, CancellationToken cancellationToken)
    {
        var bot = await directory.BotIdAsync(cancellationToken);
        var ids = (await directory.MembersAsync(channelId, cancellationToken)).Where(id => id != bot).ToArray();
        if (ids.Length > OneByOne)
        {
            var own = (await directory.AllAsync(cancellationToken)).Where(m => m.IsOwn).Select(m => m.Id).ToHashSet();
            return ids.Count(id => !own.Contains(id));
        }

        var others = 0;
        foreach (var id in ids)
        {
            directory.Forget(id);
            others += await directory.MemberAsync(id, cancellationToken) is { IsOwn: true } ? 0 : 1;
        }

        return others;
    }
}
