using Performix.Bot.Access;

namespace Performix.Bot.Features.Digest;

/// <summary>Posts one week's digest step by step; each step is kept, and one whose answer was lost is looked up in the
/// channel before it is tried again.</summary>
internal sealed class DigestPosting(
    DigestSource source,
    DigestStates states,
    DigestChannel channel,
    LeadershipChannel leadership,
    DigestAlarm alarm)
{
    /// <summary>Whether something of the week is still to be posted.</summary>
    public async Task<bool> IsOwedAsync(DateTimeOffset week, CancellationToken cancellationToken) =>
        await states.OfAsync(week, cancellationToken) is not { DetailTs.Length: > 0 };

    public async Task PostAsync(DateTimeOffset week, string to, CancellationToken cancellationToken)
    {
        if (await source.OfAsync(week, to, cancellationToken) is not { } content)
        {
            return;
        }

        var known = await states.OfAsync(week, cancellationToken);
        var state = known ?? new DigestState(week, to) { Findings = content.States };
        if (await HeldBackAsync(state with { Channel = to }, cancellationToken))
        {
            return;
        }

        state = state with { Withheld = "", Told = [], Channel = state.ParentTs.Length > 0 ? state.Channel : to };
        await states.PutAsync(state, cancellationToken);
        if (state.ParentTs.Length == 0)
        {
            state = await ParentAsync(state, content, isFirstTry: known is null, cancellationToken);
        }

        await DetailAsync(state, content, cancellationToken);
    }

    private async Task<bool> HeldBackAsync(DigestState state, CancellationToken cancellationToken)
    {
        var why = await leadership.WhyNotAsync(state.Channel, cancellationToken);
        if (why.Length > 0)
        {
            await alarm.TellAsync(
                why == state.Withheld ? state : state with { Withheld = why, Told = [] }, cancellationToken);
        }

        return why.Length > 0;
    }

    private async Task<DigestState> ParentAsync(
        DigestState state, DigestContent content, bool isFirstTry, CancellationToken cancellationToken)
    {
        var found = isFirstTry
            ? ""
            : await channel.FindAsync(
                state.Channel, DigestView.BlockId(state.Week), state.Week, cancellationToken);
        var ts = found.Length > 0 ? found : await channel.PostAsync(
            state.Channel, DigestView.Parent(content, state.Week), null, cancellationToken);
        var posted = state with { ParentTs = ts, Findings = content.States };
        await states.PutAsync(posted, cancellationToken);
        return posted;
    }

    private async Task DetailAsync(DigestState state, DigestContent content, CancellationToken cancellationToken)
    {
        var answer = DigestView.Detail(content, state.Week, source.Culture);
        var found = await channel.FindReplyAsync(
            state.Channel, state.ParentTs, DigestView.BlockId(state.Week) + ".detail", cancellationToken);
        var ts = found.Length > 0
            ? found
            : await channel.PostAsync(state.Channel, answer, state.ParentTs, cancellationToken);
        await states.PutAsync(state with { DetailTs = ts }, cancellationToken);
    }
}
