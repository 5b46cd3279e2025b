using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>Whether the digest may be posted where it is to go: private, not shared, and read by leaders and admins
/// only (privacy 4). Asked anew before each post.</summary>
public sealed class LeadershipChannel(SlackDirectory directory, IOptions<SlackOptions> options)
{
    /// <summary>Why nothing may be posted there; empty where it may.</summary>
    public async Task<string> WhyNotAsync(string channelId, CancellationToken cancellationToken)
    {
        var place = await directory.PlaceNowAsync(channelId, cancellationToken);
        if (place is not { IsOwn: true, Kind: "private" or "group" })
        {
            return place.Kind == "unknown"
                ? "the channel cannot be looked up: invite Performix to it (`/invite @Performix`), or it is archived"
                : place.IsOwn ? "the channel is not private" : "the channel is shared with people from outside";
        }

        try
        {
            return await StrangerAsync(channelId, cancellationToken);
        }
        catch (SlackException e)
        {
            return $"the channel's members cannot be listed ({e.ErrorCode})";
        }
    }

    private async Task<string> StrangerAsync(string channelId, CancellationToken cancellationToken)
    {
        var bot = await directory.BotIdAsync(cancellationToken);
        var known = options.Value.Leaders.Concat(options.Value.Admins).ToHashSet();
        var members = await directory.MembersAsync(channelId, cancellationToken);
        var others = 0;
        foreach (var id in members.Where(m => m != bot))
        {
            directory.Forget(id);
            var member = await directory.MemberAsync(id, cancellationToken);
            others += member is { IsOwn: true } && known.Contains(id) ? 0 : 1;
        }

        return others == 0
            ? ""
            : $"{Phrases.Count(others, "member is", "members are")} no leader or admin, a guest, or from outside";
    }
}
