using System.Security.Cryptography;
using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>Opens periods: a slot for everybody who is eligible, an empty box, a key of its own.</summary>
public sealed class RollOpening
{
    private const string LeaseName = "flags/open";

    private static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(10);

    private readonly IRollStore _store;
    private readonly IRollKeys _keys;
    private readonly ILeases _leases;
    private readonly RollTenant _tenant;
    private readonly RollJournal _journal;
    private readonly string _owner = RandomNumberGenerator.GetHexString(16);

    internal RollOpening(
        IRollStore store, IRollKeys keys, ILeases leases, RollTenant tenant, RollJournal journal) =>
        (_store, _keys, _leases, _tenant, _journal) = (store, keys, leases, tenant, journal);

    /// <summary>Opens the period, or says why not. To ask again, or from every instance, does no harm.</summary>
    public async Task<OpeningOutcome> OpenAsync(RollPlan plan, CancellationToken cancellationToken)
    {
        if (await _leases.TryAcquireAsync(LeaseName, _owner, LeaseTime, cancellationToken) is not { } lease)
        {
            return OpeningOutcome.Busy;
        }

        try
        {
            var outcome = await OpenAloneAsync(plan, cancellationToken);
            if (outcome > OpeningOutcome.Busy)
            {
                await _journal.TellAsync(
                    ProtectionEventKind.OpeningRefused, plan.Id, outcome.ToString(), cancellationToken);
            }

            return outcome;
        }
        finally
        {
            await _leases.ReleaseAsync(lease, CancellationToken.None);
        }
    }

    private async Task<OpeningOutcome> OpenAloneAsync(RollPlan plan, CancellationToken cancellationToken)
    {
        var periods = await _store.PeriodsAsync(cancellationToken);
        if (OpeningRule.Refusal(plan, periods, _tenant.Now) is { } refusal)
        {
            return refusal;
        }

        if (periods.FirstOrDefault(period => period.Id == plan.Id) is { } halfOpened)
        {
            // Nobody could answer yet: it is begun again.
            await _keys.DestroyAsync(halfOpened.KeyName, cancellationToken);
            await _store.DropAsync(halfOpened, cancellationToken);
            return await OpenAloneAsync(plan, cancellationToken);
        }

        if (Changes(periods.Count > 0 ? periods[^1].Policy : null, plan.Policy) is { } changes)
        {
            await _journal.TellAsync(ProtectionEventKind.PolicyChanged, plan.Id, changes, cancellationToken);
        }

        var row = RowOf(plan, OpeningRule.ReleasesReason(plan, periods));
        return await _store.AddAsync(row, cancellationToken) is not { } added ? OpeningOutcome.Busy
            : added.State == RollState.TooSmall ? OpeningOutcome.TooSmall
            : await FillAsync(added, plan, cancellationToken);
    }

    private RollPeriod RowOf(RollPlan plan, bool releasesReason) => new()
    {
        Id = plan.Id,
        State = plan.Cells.Count == 0 ? RollState.TooSmall : RollState.Opening,
        Opened = _tenant.Now,
        Policy = plan.Policy,
        People = plan.People,
        ReleasesReason = releasesReason,
        KeyName = IRollKeys.NewName(),
    };

    private async Task<OpeningOutcome> FillAsync(
        RollPeriod period, RollPlan plan, CancellationToken cancellationToken)
    {
        var slots = SlotsOf(plan.Cells);
        period = period with { Hash = RollHash.Of(_tenant.Name, period, slots), BoxVersion = 1 };
        using var wrapping = SecretKey.Fresh();
        var days = await _keys.CreateAsync(period.KeyName, wrapping, cancellationToken);
        await _store.WriteSlotsAsync(period.Id, slots, cancellationToken);
        if (!await _store.TryPutBoxAsync(
            period.Id, EmptyBox(period, slots.Count, wrapping), tag: null, cancellationToken))
        {
            return OpeningOutcome.Busy;
        }

        var open = period with { State = RollState.Open, KeyDays = days };
        if (await _store.UpdateAsync(open, cancellationToken) is null)
        {
            return OpeningOutcome.Busy;
        }

        await _journal.TellAsync(ProtectionEventKind.Opened, open.Id, Say(open), cancellationToken);
        return OpeningOutcome.Opened;
    }

    private SealedBox EmptyBox(RollPeriod period, int slots, SecretKey wrapping)
    {
        using var key = SecretKey.Fresh();
        using var sheet = new AnswerSheet(AnswerSheet.LengthFor(slots), key);
        var cipher = BoxCipher.Of(_tenant.Name, period);
        return cipher.Seal(sheet, key, new SealedBox(0, false, [], cipher.Wrap(key, wrapping)));
    }

    private static List<RollSlot> SlotsOf(IReadOnlyList<ReportingCell> cells) =>
        [.. cells.SelectMany(cell => cell.Members.Select(rep => (Rep: rep, Cell: cell)))
            .Select((place, slot) => new RollSlot(slot, place.Rep, place.Cell.Id, place.Cell.Name))];

    /// <summary>What counts from this period on, or null where it is what counted before.</summary>
    private static string? Changes(ProtectionPolicy? before, ProtectionPolicy now) =>
        before is null || (before.SmallestCell == now.SmallestCell && before.Epsilon == now.Epsilon)
            ? null
            : FormattableString.Invariant(
                $"K {before.SmallestCell} -> {now.SmallestCell}, eps {before.Epsilon} -> {now.Epsilon}.");

    private static string Say(RollPeriod period) => FormattableString.Invariant(
        $"Groups of {period.Policy.SmallestCell} or more, eps {period.Policy.Epsilon}, until {period.Closes:O}.");
}
