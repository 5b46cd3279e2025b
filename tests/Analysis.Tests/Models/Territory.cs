using System.Globalization;
using Performix.Analysis.Facts;
using Performix.Analysis.Models;
using Performix.Analysis.Panel;
using Performix.Analysis.Units;
using Performix.Tests.Support;

namespace Performix.Analysis.Tests.Models;

/// <summary>A small live org: reps hold a patch each, all along, with accounts in it.</summary>
internal static class Territory
{
    public static readonly Account Shop = new("") { Industry = "Retail", Employees = 20, Type = "Prospect" };

    public static readonly Account Bank = Shop with { Industry = "Finance", Employees = 500 };

    /// <summary>Facts that cover some quarters up to 2025-Q3, without anybody.</summary>
    public static SalesFacts Empty => Some.Facts with { Reps = [] };

    /// <summary>Six reps over eight quarters, with patches of 10, 20 ... 60 accounts of two kinds; one account in ten
    /// buys in a quarter.</summary>
    public static SalesFacts Six
    {
        get
        {
            var facts = Empty;
            for (var rep = 1; rep <= 6; rep++)
            {
                var id = "R" + rep.ToString(CultureInfo.InvariantCulture);
                facts = facts.WithRep(id, 8)
                    .WithAccounts(id, 6 * rep, Shop)
                    .WithAccounts(id, 4 * rep, Bank);
                for (var win = 0; win < 8 * rep; win++)
                {
                    facts = facts.WithWin(id, 7 * win % (10 * rep), 1000m + (100 * (win % 7)), -(win % 8));
                }
            }

            return facts;
        }
    }

    /// <summary>One more rep R who holds patch P-R, with a quota in each of the last quarters.</summary>
    public static SalesFacts WithRep(this SalesFacts facts, string rep, int quarters)
    {
        var periods = Enumerable.Range(1 - quarters, quarters).Select(Some.PeriodAt).ToArray();
        return facts with
        {
            Reps = [.. facts.Reps, new Rep(rep)],
            Patches = [.. facts.Patches, new Patch("P-" + rep)],
            Assignments = [.. facts.Assignments, new Assignment(rep, "P-" + rep, periods[0].Start, null)],
            Quotas = [.. facts.Quotas, .. periods.Select(p =>
                new Quota(rep, p.Start, p.End, new Money(100_000m)) { ForTimeInSeat = true })],
        };
    }

    /// <summary>More accounts in the patch of a rep, numbered from where they end.</summary>
    public static SalesFacts WithAccounts(this SalesFacts facts, string rep, int count, Account like)
    {
        var first = facts.Accounts.Count(a => a.OwnerId == rep);
        return facts with
        {
            Accounts = [.. facts.Accounts, .. Enumerable.Range(first, count).Select(at =>
                like with { Id = AccountId(rep, at), OwnerId = rep, PatchIds = ["P-" + rep] })],
        };
    }

    /// <summary>A win of a rep with one of the own accounts, some quarters from 2025-Q3.</summary>
    public static SalesFacts WithWin(this SalesFacts facts, string rep, int account, decimal amount, int quarter) =>
        facts.With(Deal(rep, facts.Opportunities.Count) with
        {
            Outcome = Outcome.Won,
            Created = Some.PeriodAt(quarter).Start,
            Closed = Some.PeriodAt(quarter).Start.AddDays(20),
            Amount = new Money(amount),
            AccountId = AccountId(rep, account),
        });

    public static SalesFacts With(this SalesFacts facts, Opportunity deal) =>
        facts with { Opportunities = [.. facts.Opportunities, deal] };

    public static Opportunity Deal(string rep, int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"O{number:0000}"), rep, Outcome.Open, Some.Period.Start)
    {
        SourceRepId = rep,
    };

    public static string AccountId(string rep, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{rep}-{at:000}");

    public static PatchIndex? Index(this SalesFacts facts) =>
        PatchIndex.Of(Assert.Single(PanelBuilder.Build(facts).Cohorts), 1);

    /// <summary>The parts of a rep in 2025-Q3.</summary>
    public static PatchParts Parts(this SalesFacts facts, string rep) =>
        facts.Index()!.Rows[(rep, Some.Period)]; // a test that asks has evidence
}
