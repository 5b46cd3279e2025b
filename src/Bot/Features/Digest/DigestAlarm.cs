using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Outgoing;

namespace Performix.Bot.Features.Digest;

/// <summary>Tells the admins in their direct messages that a digest is held back. Who was told is kept after it was
/// said: one whom a crash or Slack left out is told in the next minute, at worst one of them twice.</summary>
internal sealed partial class DigestAlarm(
    DigestStates states, Outbox outbox, IOptions<SlackOptions> options, ILogger<DigestAlarm> logger)
{
    public async Task TellAsync(DigestState held, CancellationToken cancellationToken)
    {
        var state = held;
        var text = Answer.Of($"The weekly digest is held back: {held.Withheld}. Mend the channel, or choose another "
            + "with `/performix settings`; it is posted within a minute of that.");
        foreach (var admin in options.Value.Admins.Except(held.Told))
        {
            if (await WentAsync(admin, text, cancellationToken))
            {
                state = state with { Told = [.. state.Told, admin] };
                await states.PutAsync(state, cancellationToken);
            }
        }
    }

    /// <summary>True where it went, or may have.</summary>
    private async Task<bool> WentAsync(string admin, Answer text, CancellationToken cancellationToken)
    {
        try
        {
            await outbox.TellAsync(admin, text, cancellationToken);
            return true;
        }
        catch (NotSentException fault)
        {
            Log.NotTold(logger, admin, fault.Code);
            return fault.MayHaveArrived;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "{Admin} was not told that the digest is held back, and is tried again: {Code}")]
        public static partial void NotTold(ILogger logger, string admin, string code);
    }
}
