using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Access;

/// <summary>Whether only colleagues are in a conversation: neither guests nor people from outside. Asked anew before
/// each post, since anybody can be invited at any time.</summary>
public sealed class Bystanders(SlackDirectory directory)
{
    /// <summary>Why nothing may be posted there; empty where it may.</summary>
    public async Task<string> WhyNotAsync(string channelId, CancellationToken cancellationToken)
    {
        if (!(await directory.PlaceNowAsync(channelId, cancellationToken)).IsOwn)
        {
            return "people from outside can be here";
        }

        try
        {
            var others = await directory.OutsidersAsync(channelId, cancellationToken);
            return others == 0 ? "" : $"{Phrases.Count(others, "guest or person", "guests or people")} from outside "
                + (others == 1 ? "is here" : "are here");
        }
        catch (SlackException)
        {
            return "who is here cannot be looked up; invite Performix with `/invite @Performix` and press the button "
                + "again";
        }
    }
}
