namespace Performix.Sandbox.Org;

/// <summary>The faults that are set, and the org's limits. Safe to use from any thread.</summary>
public sealed class OrgFaults
{
    private const int MostCalls = 160_000;
    private const int MostBulkJobs = 10_000;

    private readonly Lock _lock = new();
    private readonly List<Armed> _armed = [];

    /// <summary>How far the org's clock is ahead of the caller's.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Calls a day before the org refuses more.</summary>
    public int DailyCalls { get; set; } = MostCalls;

    /// <summary>Bulk queries a day; none are refused, the org only says how many are left.</summary>
    public int DailyBulkJobs { get; set; } = MostBulkJobs;

    public void Set(FaultRule rule)
    {
        lock (_lock)
        {
            _armed.Add(new Armed(rule));
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _armed.Clear();
            ClockSkew = TimeSpan.Zero;
            DailyCalls = MostCalls;
            DailyBulkJobs = MostBulkJobs;
        }
    }

    /// <summary>The fault that befalls this call, if any; counts the call.</summary>
    internal FaultRule? Meet(OrgCall call)
    {
        lock (_lock)
        {
            foreach (var armed in _armed.Where(armed => armed.Rule.Fits(call)))
            {
                armed.Met++;
                if (armed.Met > armed.Rule.Skip)
                {
                    if (armed.Met - armed.Rule.Skip >= armed.Rule.Times)
                    {
                        _armed.Remove(armed);
                    }

                    return armed.Rule;
                }
            }

            return null;
        }
    }

    private sealed class Armed(FaultRule rule)
    {
        public FaultRule Rule => rule;

        public int Met { get; set; }
    }
}
