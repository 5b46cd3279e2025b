using Performix.Analysis.Facts;
using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>Accounts, opportunities and leads by what the evidence of patches asks for.</summary>
internal sealed class PatchLedger
{
    private readonly Dictionary<string, Account> _accounts;
    private readonly ILookup<string, Account> _byPatch;
    private readonly ILookup<string, Assignment> _held;
    private readonly ILookup<(string Key, Period Period), LeadFlow> _leadsByRep;
    private readonly ILookup<(string Key, Period Period), LeadFlow> _leadsByPatch;

    private PatchLedger(SalesFacts facts, PeriodCalendar calendar)
    {
        _accounts = facts.Accounts.ToDictionary(a => a.Id);
        _byPatch = facts.Accounts
            .OrderBy(a => a.Id, StringComparer.Ordinal)
            .SelectMany(a => a.PatchIds.Select(p => (Patch: p, Account: a)))
            .ToLookup(a => a.Patch, a => a.Account);
        _held = facts.Assignments.ToLookup(a => a.RepId);
        _leadsByRep = Flows(facts, calendar, f => f.RepId);
        _leadsByPatch = Flows(facts, calendar, f => f.RepId is null ? f.PatchId : null);
        Opportunities = [.. facts.Opportunities.OrderBy(o => o.Id, StringComparer.Ordinal)];
    }

    /// <summary>The opportunities, by id.</summary>
    public IReadOnlyList<Opportunity> Opportunities { get; }

    /// <summary>The ledger, where the patches are to be measured by what is in them: accounts are known and nobody
    /// has given a potential. Otherwise null.</summary>
    public static PatchLedger? Of(SalesFacts facts, PeriodCalendar calendar) =>
        facts.Accounts.Any(a => a.PatchIds.Count > 0) && facts.Patches.All(p => p.Potential is null)
            ? new PatchLedger(facts, calendar)
            : null;

    /// <summary>The accounts of a patch, or of several joined by <c>+</c>, each once, by id.</summary>
    public IReadOnlyList<Account> AccountsOf(string patchId) =>
        [.. patchId.Split('+').SelectMany(p => _byPatch[p]).DistinctBy(a => a.Id)
            .OrderBy(a => a.Id, StringComparer.Ordinal)];

    /// <summary>The account of an opportunity, where it is known.</summary>
    public Account? AccountOf(Opportunity opportunity) =>
        opportunity.AccountId is { } id ? _accounts.GetValueOrDefault(id) : null;

    /// <summary>The patches an opportunity lies in: its account's, else the one it was made on.</summary>
    public IReadOnlyList<string> PatchesOf(Opportunity opportunity) =>
        AccountOf(opportunity) is { PatchIds.Count: > 0 } account ? account.PatchIds
            : opportunity.PatchId is { } own ? [own]
            : [];

    /// <summary>Leads of a rep and of the patches held, by source.</summary>
    public IReadOnlyList<LeadCount> Leads(string repId, string patchId, Period period) =>
        [.. _leadsByRep[(repId, period)]
            .Concat(patchId.Split('+').SelectMany(p => _leadsByPatch[(p, period)]))
            .Where(f => f.Leads is > 0)
            .GroupBy(f => f.Source)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new LeadCount(g.Key, g.Sum(f => f.Leads ?? 0), g.Sum(f => f.Converted ?? 0)))];

    /// <summary>Since when a rep had held a patch without a break when a period began.</summary>
    public DateOnly HeldSince(string repId, string patchId, Period period)
    {
        string[] ids = patchId.Split('+');
        var since = period.Start;
        foreach (var held in _held[repId].Where(a => ids.Contains(a.PatchId)).OrderByDescending(a => a.From))
        {
            since = held.From < since && (held.To ?? DateOnly.MaxValue) >= since ? held.From : since;
        }

        return since;
    }

    private static ILookup<(string Key, Period Period), LeadFlow> Flows(
        SalesFacts facts, PeriodCalendar calendar, Func<LeadFlow, string?> key) => facts.LeadFlows
        .Select(f => (f, Key: key(f), Half: (f.To.DayNumber - f.From.DayNumber) / 2))
        .Select(f => (f.f, f.Key, Period: calendar.Holding(f.f.From.AddDays(f.Half))))
        .Where(f => f.Key is not null && f.Period is not null)
        .ToLookup(f => (f.Key ?? "", f.Period ?? calendar.All[0]), f => f.f);
}
