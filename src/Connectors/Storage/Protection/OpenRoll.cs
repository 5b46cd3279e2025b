using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>What one process knows of a period that has a box. The clock's thread writes it, others read.</summary>
internal sealed class OpenRoll : IDisposable
{
    private readonly Dictionary<string, RollSlot> _slots;
    private volatile RollPeriod _period;
    private long _saved;

    public OpenRoll(RollPeriod period, IReadOnlyList<RollSlot> slots, SecretKey key)
    {
        _period = period;
        _slots = slots.ToDictionary(slot => slot.RepId, StringComparer.Ordinal);
        Key = key;
        Cells = [.. slots.OrderBy(slot => slot.Slot)
            .GroupBy(slot => (slot.CellId, slot.CellName))
            .Select(cell => new ReportingCell(
                cell.Key.CellId, cell.Key.CellName, [.. cell.Select(slot => slot.RepId)]))];
    }

    public RollPeriod Period => _period;

    public SecretKey Key { get; }

    public PendingAnswers Pending { get; } = new();

    public IReadOnlyList<ReportingCell> Cells { get; }

    public IReadOnlyCollection<RollSlot> Slots => _slots.Values;

    /// <summary>The newest version of the box that this process has seen.</summary>
    public long Seen { get; set; }

    /// <summary>When the box was last read or written and found right; the beginning of time while it is not.
    /// </summary>
    public DateTimeOffset Saved
    {
        get => new(Interlocked.Read(ref _saved), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _saved, value.UtcTicks);
    }

    /// <summary>Goes on with the row as it now is.</summary>
    /// <exception cref="RollDistrusted">Something that was frozen at the opening is another.</exception>
    public void Follow(RollPeriod row)
    {
        var asBefore = _period with
        {
            State = row.State,
            BoxVersion = row.BoxVersion,
            ClosingSince = row.ClosingSince,
            Destroyed = row.Destroyed,
            Tag = row.Tag,
        };
        _period = asBefore == row ? row : throw new RollDistrusted(RollFault.Altered);
    }

    public RollSlot? SlotOf(string repId) => _slots.GetValueOrDefault(repId);

    public ReportingCell CellOf(RollSlot slot) => Cells.First(cell => cell.Id == slot.CellId);

    public void Dispose() => Key.Dispose();
}
