namespace Performix.Sandbox.World;

/// <summary>
/// Who of the org is in the chat workspace, and in which channels: those employed, and one guest.
/// </summary>
public sealed record Roster(IReadOnlyList<Member> Members, IReadOnlyList<Channel> Channels)
{
    private const string TimeZone = "America/New_York";

    public static Roster Of(SalesWorld world)
    {
        var people = world.People
            .Where(person => person.IsActive && person.Kind != PersonKind.Integration)
            .Select(person => Member(world, person))
            .Append(new Member("Guest Auditor", "guest.auditor@partner.example", "guest", null, TimeZone))
            .ToList();
        return new Roster(people,
        [
            new Channel("general", false, Emails(people, member => member.Role != "guest")),
            new Channel("sales", false, Emails(people, _ => true)),
            new Channel("leadership", true, Emails(people, member => member.Role is "leader" or "revops")),
        ]);
    }

    private static Member Member(SalesWorld world, Person person) => new(
        person.Name,
        person.Email,
        Role(person.Kind),
        person.Manager is { } manager ? world.People[manager].Email : null,
        TimeZone);

    private static string Role(PersonKind kind) => kind switch
    {
        PersonKind.Rep => "rep",
        PersonKind.Manager => "manager",
        PersonKind.Operations => "revops",
        _ => "leader",
    };

    private static List<string> Emails(IEnumerable<Member> members, Func<Member, bool> which) =>
        [.. members.Where(which).Select(member => member.Email)];
}
