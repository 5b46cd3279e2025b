namespace Performix.Sandbox.World;

/// <summary>
/// Counts of activities per rep, quarter and kind, by the rep's effort; effort does not move bookings here.
/// </summary>
internal sealed class ActivityMaker(WorldPlan plan, Dice dice)
{
    private readonly Dictionary<int, double> _efforts = [];
    private readonly List<ActivityCell> _tasks = [];
    private readonly List<ActivityCell> _events = [];
    private long _taskCount;
    private long _eventCount;

    public IReadOnlyList<ActivityCell> Tasks => _tasks;

    public IReadOnlyList<ActivityCell> Events => _events;

    public void Log(Seat seat)
    {
        var to = seat.Quarter.End > plan.Today ? plan.Today.AddDays(1) : seat.Quarter.End;
        var share = (double)(to.DayNumber - seat.From.DayNumber) / seat.Quarter.Days;
        var effort = Effort(seat.Person) + (0.08 * dice.Normal());
        if (share <= 0)
        {
            return;
        }

        AddTasks(seat, to, ActivityKind.Call, plan.Knobs.CallsPerQuarter * Math.Exp(effort) * share);
        AddTasks(seat, to, ActivityKind.Email, plan.Knobs.EmailsPerQuarter * Math.Exp(0.5 * effort) * share);
        AddTasks(seat, to, ActivityKind.Todo, 30 * share);
        AddEvents(seat, to, ActivityKind.Demo, 40 * Math.Exp((0.8 * effort) + (0.1 * dice.Normal())) * share);
        AddEvents(seat, to, ActivityKind.Meeting, 30 * Math.Exp(0.4 * effort) * share);
    }

    private double Effort(int person)
    {
        if (!_efforts.TryGetValue(person, out var effort))
        {
            _efforts[person] = effort = plan.Knobs.EffortSd * dice.Normal();
        }

        return effort;
    }

    private void AddTasks(Seat seat, DateOnly to, ActivityKind kind, double mean)
    {
        var count = (int)Math.Round(mean);
        foreach (var (rows, isDeleted) in new[] { (count, false), (count / 150, true) })
        {
            _tasks.Add(new ActivityCell(seat.Person, kind, seat.From, to, _taskCount, rows, isDeleted));
            _taskCount += rows;
        }
    }

    private void AddEvents(Seat seat, DateOnly to, ActivityKind kind, double mean)
    {
        var count = (int)Math.Round(mean);
        _events.Add(new ActivityCell(seat.Person, kind, seat.From, to, _eventCount, count, false));
        _eventCount += count;
    }
}
