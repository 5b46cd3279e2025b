using Performix.Sandbox.Org.Schema;
using Performix.Sandbox.World;
using static Performix.Sandbox.Org.Schema.Fields;

namespace Performix.Sandbox.Org.Objects;

/// <summary>Tasks and events, made on demand.</summary>
internal static class ActivityObjects
{
    /// <summary>Activities older than this are archived: only queryAll finds them.</summary>
    private const int ArchiveAfterDays = 365;

    public static IEnumerable<Table> Of(OrgSource org)
    {
        var links = new ActivityLinks(org.World);
        yield return new ActivityTable(Task(org, links), org.World.Tasks);
        yield return new ActivityTable(Event(org, links), org.World.Events);
    }

    private static ObjectSpec Task(OrgSource org, ActivityLinks links) => new("Task", "00T",
    [
        Id<ActivityRow>(a => SfId.Of("00T", a.Number)),
        .. Common(org, links),
        Same(Pick<ActivityRow>("Status", _ => "Completed")),
        Same(Pick<ActivityRow>("Priority", _ => "Normal")),
        Same(Flag<ActivityRow>("IsClosed", _ => true)),
        Same(Pick<ActivityRow>("TaskSubtype", a => a.Cell.Kind is ActivityKind.Todo ? "Task" : Kind(a))),
        Same(Pick<ActivityRow>("Type", a => a.Cell.Kind is ActivityKind.Todo ? "Other" : Kind(a))),
        Same(Flag<ActivityRow>("IsRecurrence", _ => false)),
        Moment<ActivityRow>("CompletedDateTime", a => org.Clock.On(a.Day, a.Number)),
        Int<ActivityRow>("CallDurationInSeconds", a =>
            a.Cell.Kind == ActivityKind.Call ? (int)(a.Chance(4) % 900) : null),
        Pick<ActivityRow>("CallDisposition", a =>
            a.Cell.Kind != ActivityKind.Call ? null : a.Chance(5) % 3 == 0 ? "Connected" : "No answer"),
        .. MadeBy(org, a => a.Cell.Kind == ActivityKind.Email ? org.Ids.Integration : org.Ids.User(a.Cell.Person)),
    ]);

    private static ObjectSpec Event(OrgSource org, ActivityLinks links) => new("Event", "00U",
    [
        Id<ActivityRow>(a => SfId.Of("00U", a.Number)),
        .. Common(org, links),
        Same(Pick<ActivityRow>("EventSubtype", _ => "Event")),
        Same(Pick<ActivityRow>("Type", Kind)),
        Same(Flag<ActivityRow>("IsChild", _ => false)),
        Same(Flag<ActivityRow>("IsRecurrence", _ => false)),
        Moment<ActivityRow>("StartDateTime", a => org.Clock.On(a.Day, a.Number)),
        Int<ActivityRow>("DurationInMinutes", a => 30 + (30 * (int)(a.Chance(6) % 2))),
        .. MadeBy(org, a => org.Ids.User(a.Cell.Person)),
    ]);

    private static FieldSpec[] Common(OrgSource org, ActivityLinks links) =>
    [
        Same(Link<ActivityRow>("OwnerId", "User", a => org.Ids.User(a.Cell.Person))),
        Date<ActivityRow>("ActivityDate", a => a.Day) with { Spread = Spread.Monotone },
        Same(Text<ActivityRow>("Subject", Kind)),
        Same(Flag<ActivityRow>("IsDeleted", a => a.Cell.IsDeleted)),
        Flag<ActivityRow>("IsArchived", a => IsArchived(org, a)) with { Spread = Spread.Monotone },
        Link<ActivityRow>("WhatId", "Opportunity", a =>
            links.Of(a) is { } deal ? org.Ids.Opportunity(deal.Number) : null),
        Link<ActivityRow>("AccountId", "Account", a =>
            links.Of(a) is { } deal ? org.Ids.Account(deal.Account) : null),
        Link<ActivityRow>("WhoId", "Contact", a => links.Of(a) is { } deal ? Contact(org, deal, a) : null),
    ];

    private static FieldSpec[] MadeBy(OrgSource org, Func<ActivityRow, string> creator) =>
    [
        .. Stamps<ActivityRow>(
            a => org.Clock.On(a.Day, a.Number), a => org.Clock.On(a.Day, a.Number), creator)
            .Select(field => field.RefersTo is null ? field : Same(field)),
    ];

    private static FieldSpec Same(FieldSpec field) => field with { Spread = Spread.Constant };

    private static string Kind(ActivityRow row) => row.Cell.Kind.ToString();

    private static string Contact(OrgSource org, Deal deal, ActivityRow row)
    {
        var people = AccountObjects.Contacts(org.World.Accounts[deal.Account]);
        return org.Ids.Contact(deal.Account, (int)(row.Chance(7) % (ulong)people));
    }

    private static bool IsArchived(OrgSource org, ActivityRow row) =>
        row.Day <= org.Clock.Today.AddDays(-ArchiveAfterDays);
}
