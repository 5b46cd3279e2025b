using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;

namespace Performix.Sandbox.Org.Objects;

/// <summary>Activities as counts per owner, quarter and kind; a run is a cell.</summary>
internal sealed class ActivityTable : Table
{
    private readonly ActivityCell[] _cells;
    private readonly long[] _firsts;

    public ActivityTable(ObjectSpec spec, IEnumerable<ActivityCell> cells)
        : base(spec)
    {
        _cells = [.. cells.Where(cell => cell.Count > 0)];
        _firsts = [.. _cells.Select(cell => cell.First)];
        Count = _cells.Sum(cell => (long)cell.Count);
    }

    public override long Count { get; }

    public override IEnumerable<RowRun> Runs() => _cells.Select(cell => new RowRun(cell.First, cell.Count));

    public override Row At(long handle)
    {
        var place = Array.BinarySearch(_firsts, handle);
        var cell = _cells[place >= 0 ? place : ~place - 1];
        return new Row(this, handle, new ActivityRow(cell, handle, Day(cell, handle - cell.First)));
    }

    /// <summary>
    /// Spreads a cell's rows evenly over its days; what falls on a weekend is done on the Friday before.
    /// </summary>
    private static DateOnly Day(ActivityCell cell, long place)
    {
        var days = cell.To.DayNumber - cell.From.DayNumber;
        var day = cell.From.AddDays((int)(place * days / cell.Count));
        var back = day.DayOfWeek switch
        {
            DayOfWeek.Saturday => 1,
            DayOfWeek.Sunday => 2,
            _ => 0,
        };
        var friday = day.AddDays(-back);
        return friday < cell.From ? cell.From : friday;
    }
}
