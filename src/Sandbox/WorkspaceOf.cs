using Performix.Sandbox.Workspace.Seed;
using Performix.Sandbox.World;

namespace Performix.Sandbox;

/// <summary>The chat workspace of a world: the same people, by the same addresses.</summary>
internal static class WorkspaceOf
{
    public static WorkspaceSeed Seed(SalesWorld world)
    {
        var roster = Roster.Of(world);
        var ids = roster.Members.Select((member, at) => (member.Email, Id: $"U{at + 1:0000000}")).ToDictionary();
        return new WorkspaceSeed
        {
            People = [.. roster.Members.Select(member => Person(member, ids[member.Email]))],
            Channels = [.. roster.Channels.Select((channel, at) => new SeedChannel($"C{at + 1:0000000}", channel.Name)
            {
                IsPrivate = channel.IsPrivate,
                Members = [.. channel.Members.Select(email => ids[email])],
            })],
            Tokens = WorkspaceSeed.DefaultTokens,
            App = new SeedApp { Commands = [new("/performix", "help | tail | patch | me | digest | status | …")] },
        };
    }

    private static SeedPerson Person(Member member, string id) =>
        new(id, Handle(member), member.Name, member.Email)
        {
            Role = Enum.Parse<SeedRole>(member.Role, ignoreCase: true),
            TimeZone = member.TimeZone,
            IsAdmin = member.Role == "revops",
            IsRestricted = member.Role == "guest",
        };

    private static string Handle(Member member) => member.Email.Split('@')[0];
}
