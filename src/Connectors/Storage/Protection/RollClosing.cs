using System.Security.Cryptography;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// Closes a period, one step a minute: no more answers, the last of all instances written, the box made final,
/// counted and blurred, everything published at once. Each step may be the last of a process; the next begins there.
/// </summary>
internal sealed class RollClosing(
    IRollStore store, RollWriter writer, RollJournal journal, RollTenant tenant)
{
    /// <summary>Between the close and the count every instance has two minutes to write, its clock up to one minute
    /// behind.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(2);

    /// <returns>True when results are there.</returns>
    public async Task<bool> AdvanceAsync(OpenRoll roll, CancellationToken cancellationToken)
    {
        var (now, period) = (tenant.Now, roll.Period);
        if (now < period.Closes)
        {
            return false;
        }

        if (period.State == RollState.Open)
        {
            await MarkAsync(roll, cancellationToken);
            return false;
        }

        if (now < period.ClosingSince + Grace)
        {
            return false;
        }

        if (await writer.WriteAsync(roll, final: true, cancellationToken) is { } box)
        {
            await PublishAsync(roll, box, cancellationToken);
        }

        return true;
    }

    private async Task MarkAsync(OpenRoll roll, CancellationToken cancellationToken)
    {
        var closing = roll.Period with { State = RollState.Closing, ClosingSince = tenant.Now };
        if (await store.UpdateAsync(closing, cancellationToken) is { } marked)
        {
            roll.Follow(marked);
            const string Detail = "No more answers are taken; instances write their last ones.";
            await journal.TellAsync(ProtectionEventKind.Closing, closing.Id, Detail, cancellationToken);
        }
    }

    private async Task PublishAsync(OpenRoll roll, SealedBox box, CancellationToken cancellationToken)
    {
        var result = Draw(roll, box);
        if (await store.TryPublishAsync(roll.Period.Id, result, cancellationToken))
        {
            const string Detail = "One band for each group, drawn once.";
            await journal.TellAsync(ProtectionEventKind.Published, roll.Period.Id, Detail, cancellationToken);
        }
    }

    private RollResult Draw(OpenRoll roll, SealedBox box)
    {
        var answers = new Dictionary<string, RepAnswer>(StringComparer.Ordinal);
        try
        {
            using var sheet = BoxCipher.Of(tenant.Name, roll.Period).Open(box, roll.Key);
            foreach (var slot in roll.Slots)
            {
                answers[slot.RepId] = sheet.At(slot.Slot);
            }

            var policy = roll.Period.Policy;
            var bands = Publication.Release(roll.Cells, answers, policy, tenant.Noise);
            var reason = roll.Period.ReleasesReason
                ? TopReason.Release(roll.Cells, answers, policy, tenant.Noise)
                : null;
            return new RollResult(tenant.Now, bands, reason);
        }
        catch (CryptographicException altered)
        {
            throw new RollDistrusted(RollFault.Altered, altered);
        }
        finally
        {
            answers.Clear();
        }
    }
}
