using System.Collections.Concurrent;

namespace Performix.Connectors.Storage.Protection;

/// <summary>The rolls that this process holds, so that neither a form nor an answer needs storage or the vault.
/// </summary>
internal sealed class RollMemory
{
    private readonly ConcurrentDictionary<string, OpenRoll> _rolls = new(StringComparer.Ordinal);
    private volatile RollPeriod? _tooSmall;

    public IEnumerable<OpenRoll> All => _rolls.Values;

    /// <summary>The last period that the organisation was too small for.</summary>
    public RollPeriod? TooSmall
    {
        get => _tooSmall;
        set => _tooSmall = value;
    }

    public OpenRoll? Of(string period) => _rolls.GetValueOrDefault(period);

    /// <summary>The roll that takes answers at this moment.</summary>
    public OpenRoll? OpenAt(DateTimeOffset now) => _rolls.Values.FirstOrDefault(roll =>
        roll.Period.State == RollState.Open && now < roll.Period.Closes);

    public void Keep(OpenRoll roll) => _rolls[roll.Period.Id] = roll;

    /// <summary>Lets go of a roll and zeroes its key.</summary>
    public void Forget(string period)
    {
        if (_rolls.TryRemove(period, out var roll))
        {
            roll.Dispose();
        }
    }
}
