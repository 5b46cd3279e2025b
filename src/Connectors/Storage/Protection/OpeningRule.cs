using Performix.Analysis.Protection;

namespace Performix.Connectors.Storage.Protection;

/// <summary>Whether a period may be opened beside those there are: the release budget, and no reopening.</summary>
internal static class OpeningRule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromDays(7);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(93);

    /// <summary>Null where nothing speaks against it.</summary>
    public static OpeningOutcome? Refusal(RollPlan plan, IReadOnlyList<RollPeriod> periods, DateTimeOffset now)
    {
        if (periods.FirstOrDefault(period => period.Id == plan.Id) is { } same)
        {
            return same.State switch
            {
                RollState.TooSmall => OpeningOutcome.TooSmall,
                RollState.Open when now < same.Closes => OpeningOutcome.AlreadyOpen,
                RollState.Opening => null,
                _ => OpeningOutcome.UsedBefore,
            };
        }

        return IsUnfit(plan) ? OpeningOutcome.PolicyRefused
            : plan.Policy.Closes - now < Shortest || plan.Policy.Closes - now > Longest
                ? OpeningOutcome.LengthRefused
            : periods.Any(period => TakesAnswers(period, now)) ? OpeningOutcome.AnotherIsOpen
            : ReleaseBudget.LeavesBands(plan.Policy.Closes, Releases(periods)) ? null
            : OpeningOutcome.BudgetSpent;
    }

    /// <summary>One reason a year, from the first period of it that has people enough.</summary>
    public static bool ReleasesReason(RollPlan plan, IReadOnlyList<RollPeriod> periods) =>
        plan.Cells.Sum(cell => cell.Members.Count) >= TopReason.FewestPeople
        && ReleaseBudget.LeavesReason(plan.Policy.Closes, Releases(periods.Where(period => period.ReleasesReason)));

    private static bool IsUnfit(RollPlan plan) =>
        plan.Policy.Faults().Count > 0
        || plan.Cells.Any(cell => cell.Members.Count < plan.Policy.SmallestCell)
        || plan.Cells.SelectMany(cell => cell.Members).CountBy(rep => rep).Any(rep => rep.Value > 1);

    private static bool TakesAnswers(RollPeriod period, DateTimeOffset now) =>
        period.State is RollState.Open or RollState.Opening or RollState.TooSmall && now < period.Closes;

    private static IEnumerable<DateTimeOffset> Releases(IEnumerable<RollPeriod> periods) =>
        periods.Where(period => period.State != RollState.TooSmall).Select(period => period.Closes);
}
