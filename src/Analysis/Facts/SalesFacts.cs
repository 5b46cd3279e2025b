using Performix.Analysis.Units;

namespace Performix.Analysis.Facts;

/// <summary>What the organisation says, typed, dated and immutable: the one input of the analysis.</summary>
public sealed record SalesFacts
{
    /// <summary>When the data were read or, for files, the end of what they cover. Nothing is diagnosed
    /// without it.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The first day that the data do not cover in full: a period is closed when it ends at or before it.
    /// Null where the day of <see cref="AsOf"/> is that day.</summary>
    public DateOnly? CoveredTo { get; init; }

    /// <summary>The organisation's fiscal calendar.</summary>
    public FiscalCalendar Calendar { get; init; } = FiscalCalendar.Calendar;

    /// <summary>The corporate currency's ISO code; empty where nothing says it.</summary>
    public string Currency { get; init; } = "";

    /// <summary>False where the reading ended early: such facts feed no verdict.</summary>
    public bool Complete { get; init; } = true;

    /// <summary>The people, managers and leavers included.</summary>
    public IReadOnlyList<Rep> Reps { get; init; } = [];

    /// <summary>The patches.</summary>
    public IReadOnlyList<Patch> Patches { get; init; } = [];

    /// <summary>Who held which patch, when.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>The quotas.</summary>
    public IReadOnlyList<Quota> Quotas { get; init; } = [];

    /// <summary>Totals by rep and period; where there are any, bookings come from here and not from
    /// opportunities.</summary>
    public IReadOnlyList<BookedTotal> BookedTotals { get; init; } = [];

    /// <summary>The opportunities.</summary>
    public IReadOnlyList<Opportunity> Opportunities { get; init; } = [];

    /// <summary>The accounts.</summary>
    public IReadOnlyList<Account> Accounts { get; init; } = [];

    /// <summary>Activity counts by rep and period.</summary>
    public IReadOnlyList<ActivityCount> Activities { get; init; } = [];

    /// <summary>Leads by patch or rep and period.</summary>
    public IReadOnlyList<LeadFlow> LeadFlows { get; init; } = [];

    /// <summary>Variable pay by rep and period.</summary>
    public IReadOnlyList<Payout> Payouts { get; init; } = [];

    /// <summary>Rows that did not become facts.</summary>
    public IReadOnlyList<Rejected> Rejected { get; init; } = [];

    /// <summary>Rows by file or object.</summary>
    public IReadOnlyList<SourceCount> Sources { get; init; } = [];

    /// <summary>Parts of the input that are not there.</summary>
    public IReadOnlyList<Missing> Missing { get; init; } = [];
}
