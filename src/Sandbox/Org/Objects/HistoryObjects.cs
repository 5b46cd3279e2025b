using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>
/// What happened to opportunities and accounts, and who took part: made from the deals on demand.
/// </summary>
internal static class HistoryObjects
{
    private static readonly string[] Roles = ["Economic Buyer", "Decision Maker", "Evaluator", "Influencer"];

    public static IEnumerable<Table> Of(OrgSource org)
    {
        var deals = org.World.Deals;
        yield return new StoredTable(ContactRole(org), deals.SelectMany(deal => ContactRoles(org, deal)));
        yield return new StoredTable(History(org), deals.SelectMany(deal => Steps(org, deal)));
        yield return new StoredTable(
            OwnerHistory(org, "OpportunityFieldHistory", "017", "Opportunity"),
            deals.SelectMany(deal => Handover(org, deal)));
        yield return new StoredTable(
            OwnerHistory(org, "AccountHistory", "015", "Account"),
            Handovers(org).SelectMany(change => BothForms(change)));
    }

    private static ObjectSpec ContactRole(OrgSource org) => new("OpportunityContactRole", "00K",
    [
        Id<Part>(p => SfId.Of("00K", ((long)p.Deal.Number * 4) + p.Place)),
        Link<Part>("OpportunityId", "Opportunity", p => org.Ids.Opportunity(p.Deal.Number)),
        Link<Part>("ContactId", "Contact", p => org.Ids.Contact(p.Deal.Account, p.Place)),
        Pick<Part>("Role", p => Roles[(int)(Dice.Hash(p.Deal.Number, p.Place) % 4)]),
        Flag<Part>("IsPrimary", p => p.Place == 0),
        Flag<Part>("IsDeleted", p => p.Deal.IsDeleted),
        .. Stamps<Part>(
            p => org.Clock.On(p.Deal.Created, p.Place),
            p => org.Clock.On(p.Deal.Created, p.Place),
            p => org.Ids.User(p.Deal.Creator)),
    ]);

    private static ObjectSpec History(OrgSource org) => new("OpportunityHistory", "008",
    [
        Id<Step>(s => SfId.Of("008", ((long)s.Deal.Number * 8) + s.Place)),
        Link<Step>("OpportunityId", "Opportunity", s => org.Ids.Opportunity(s.Deal.Number)),
        Pick<Step>("StageName", s => s.Stage.Name),
        Money<Step>("Amount", s => s.Deal.Amount),
        Money<Step>("PrevAmount", s => s.Place == 0 ? null : s.Deal.Amount),
        Date<Step>("CloseDate", s => s.Close),
        Date<Step>("PrevCloseDate", s => s.Previous),
        Percent<Step>("Probability", s => s.Stage.Probability),
        Pick<Step>("ForecastCategory", s => s.Stage.ForecastCategory),
        Flag<Step>("IsDeleted", s => s.Deal.IsDeleted),
        Moment<Step>("CreatedDate", s => org.Clock.On(s.Day, s.Deal.Number)),
        Link<Step>("CreatedById", "User", s => org.Ids.User(s.Place == 0 ? s.Deal.Creator : s.Deal.Owner)),
        Moment<Step>("SystemModstamp", s => org.Clock.On(s.Day, s.Deal.Number)),
    ]);

    private static ObjectSpec OwnerHistory(OrgSource org, string name, string prefix, string parent) => new(
        name, prefix,
    [
        Id<OwnerChange>(c => SfId.Of(prefix, c.Number)),
        Link<OwnerChange>($"{parent}Id", parent, c => c.Parent),
        Pick<OwnerChange>("Field", _ => "Owner"),
        Pick<OwnerChange>("DataType", c => c.ByName ? "Text" : "EntityId"),
        Text<OwnerChange>("OldValue", c => Value(org, c, c.From)),
        Text<OwnerChange>("NewValue", c => Value(org, c, c.To)),
        Flag<OwnerChange>("IsDeleted", _ => false),
        Moment<OwnerChange>("CreatedDate", c => org.Clock.On(c.Day, c.To)),
        Link<OwnerChange>("CreatedById", "User", _ => org.Ids.Integration),
    ]);

    private static IEnumerable<Part> ContactRoles(OrgSource org, Deal deal)
    {
        var people = AccountObjects.Contacts(org.World.Accounts[deal.Account]);
        var count = Math.Min(people, (int)(Dice.Hash(deal.Number, 31) % 4));
        return Enumerable.Range(0, count).Select(place => new Part(deal, place));
    }

    /// <summary>
    /// Stages spread over the days between creation and close; one deal in four moved its close date once.
    /// </summary>
    private static IEnumerable<Step> Steps(OrgSource org, Deal deal)
    {
        var stage = Stages.Of(deal.Stage);
        var end = deal.State == DealState.Open ? org.Clock.Today : deal.Close;
        var passed = Stages.All.Where(one => !one.IsClosed)
            .TakeWhile(one => deal.State != DealState.Open || one.Probability <= stage.Probability);
        List<Stage> path = deal.State == DealState.Open ? [.. passed] : [.. passed, stage];
        var isPushed = Dice.Hash(deal.Number, 33) % 4 == 0;
        var promised = isPushed ? deal.Close.AddDays(-30) : deal.Close;
        DateOnly? previous = null;
        foreach (var (place, one) in path.Index())
        {
            var share = path.Count == 1 ? 0 : (double)place / (path.Count - 1);
            var day = deal.Created.AddDays((int)(share * (end.DayNumber - deal.Created.DayNumber)));
            var close = day < promised ? promised : deal.Close;
            yield return new Step(deal, place, one, day, close, previous);
            previous = close;
        }
    }

    private static IEnumerable<OwnerChange> Handover(OrgSource org, Deal deal) => deal.Inherited is not { } day
        ? []
        : BothForms(new OwnerChange(
            deal.Number, org.Ids.Opportunity(deal.Number), deal.Creator, deal.Owner, day, false));

    /// <summary>Each change of a patch's holder, once an account of the patch.</summary>
    private static IEnumerable<OwnerChange> Handovers(OrgSource org)
    {
        var number = 0;
        foreach (var seats in org.World.Seats.GroupBy(seat => seat.Patch).OrderBy(patch => patch.Key))
        {
            var patch = org.World.Patches[seats.Key];
            var inOrder = seats.OrderBy(seat => seat.From).ToList();
            foreach (var (before, after) in inOrder.Zip(inOrder.Skip(1)))
            {
                for (var i = 0; i < patch.Accounts && before.Person != after.Person; i++)
                {
                    var account = org.Ids.Account(patch.FirstAccount + i);
                    yield return new OwnerChange(
                        number++, account, before.Person, after.Person, after.From, false);
                }
            }
        }
    }

    /// <summary>A change of a lookup leaves two rows: one with the ids, one with the names.</summary>
    private static IEnumerable<OwnerChange> BothForms(OwnerChange change) =>
    [
        change with { Number = change.Number * 2 },
        change with { Number = (change.Number * 2) + 1, ByName = true },
    ];

    private static string Value(OrgSource org, OwnerChange change, int person) =>
        change.ByName ? org.World.People[person].Name : org.Ids.User(person);

    private sealed record Part(Deal Deal, int Place);

    private sealed record Step(
        Deal Deal, int Place, Stage Stage, DateOnly Day, DateOnly Close, DateOnly? Previous);

    private sealed record OwnerChange(int Number, string Parent, int From, int To, DateOnly Day, bool ByName);
}
