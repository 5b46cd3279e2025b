using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>
/// The way in for answers. There is no way out: nothing tells whether or what somebody has answered. Neither method
/// touches storage or the vault, so that their logs tell nothing of forms and answers either.
/// </summary>
public sealed class SealedRoll
{
    /// <summary>So long after the last good writing an answer is no longer taken: it might not be kept.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly RollMemory _memory;
    private readonly RollTenant _tenant;
    private readonly bool _logsEachUse;

    internal SealedRoll(RollMemory memory, RollTenant tenant, bool logsEachUse) =>
        (_memory, _tenant, _logsEachUse) = (memory, tenant, logsEachUse);

    /// <summary>Whether a person may answer, with what the form has to say.</summary>
    /// <param name="repId">The id in the CRM.</param>
    /// <param name="eligibleToday">Whether the person would be on a roll that opened today.</param>
    public RollStanding StateFor(string repId, bool eligibleToday)
    {
        var now = _tenant.Now;
        if (_memory.OpenAt(now) is not { } roll)
        {
            return _memory.TooSmall is { } small && now < small.Closes
                ? Of(RollStandingKind.GroupTooSmall, small) with { People = small.People }
                : new RollStanding { Kind = RollStandingKind.NoPeriod };
        }

        if (roll.SlotOf(repId) is not { } slot)
        {
            return Of(eligibleToday ? RollStandingKind.JoinsNextPeriod : RollStandingKind.NotEligible, roll.Period);
        }

        var cell = roll.CellOf(slot);
        var kind = CanWrite(roll, now) ? RollStandingKind.Open : RollStandingKind.Unavailable;
        return Of(kind, roll.Period) with
        {
            Cell = cell.Name,
            People = cell.Members.Count,
            Promised = (roll.Period.Policy, cell),
        };
    }

    /// <summary>Takes an answer; <see cref="PatchAnswer.None"/> withdraws. The id is forgotten here.</summary>
    public PutOutcome Put(string repId, PatchAnswer answer, FlagReason reason)
    {
        RefuseUnknown(answer, nameof(answer));
        RefuseUnknown(reason, nameof(reason));
        var now = _tenant.Now;
        if (_memory.OpenAt(now) is not { } roll)
        {
            return PutOutcome.Closed;
        }

        if (roll.SlotOf(repId) is not { } slot)
        {
            return PutOutcome.NotOnTheRoll;
        }

        if (!CanWrite(roll, now))
        {
            return PutOutcome.Unavailable;
        }

        roll.Pending.Put(slot.Slot, new RepAnswer(answer, reason));
        return PutOutcome.Saved;
    }

    // The value is not in the message: it would be in a log.
    private static void RefuseUnknown<T>(T value, string name)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentException("There is no such choice.", name);
        }
    }

    // A writing in the future says that the clock was set back, and nothing of how long ago it was.
    private static bool CanWrite(OpenRoll roll, DateTimeOffset now) => (now - roll.Saved).Duration() <= Patience;

    private RollStanding Of(RollStandingKind kind, RollPeriod period) => new()
    {
        Kind = kind,
        Period = period.Id,
        Closes = period.Closes,
        SmallestCell = period.Policy.SmallestCell,
        BandWidth = period.Policy.BandWidth,
        KeyDays = period.KeyDays,
        LogsEachUse = _logsEachUse,
        Operator = _tenant.Operator,
    };
}
