using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Golden;

/// <summary>Questions as they come past the gate; a test says with <c>with</c> only what it is about.</summary>
internal static class Asked
{
    private static readonly Person Boss = new("M1", "Mona Lisa", "mona@acme.example", null);
    private static readonly Person Rep = new("R1", "Ada Lovelace", "ada@acme.example", "M1");
    private static readonly Person Other = new("R2", "Bo Diddley", "bo@acme.example", "M1");

    public static OrgTree Tree { get; } = new([Boss, Rep, Other]);

    /// <summary>Mona, to whom R1 and R2 report.</summary>
    public static Reader Manager { get; } = ReaderOf(Boss, Audience.Manager);

    /// <summary>Ada, R1.</summary>
    public static Reader Seller { get; } = ReaderOf(Rep, Audience.Rep);

    /// <summary>A leader without a seat in the org.</summary>
    public static Reader Leader { get; } = ReaderOf(null, Audience.Leader);

    /// <summary>An admin without a seat in the org.</summary>
    public static Reader Admin { get; } = ReaderOf(null, Audience.Admin);

    public static OrgSnapshot Snapshot { get; } = new(Sample.Org, []);

    public static Question By(Reader reader, string text, OrgSnapshot? snapshot = null)
    {
        var call = CommandCall.Parse(text, reader.Member.Id, "C1");
        return new Question(
            reader, call, Arguments.Parse(call.Arguments), new SlackPlace("C1", "channel", IsOwn: true))
        {
            Latest = snapshot ?? Snapshot,
        };
    }

    private static Reader ReaderOf(Person? person, Audience roles) => new()
    {
        Member = new SlackMember("T1", "U" + (person?.Id ?? "9")) { IsOwn = true },
        Person = person,
        Roles = roles,
        Tree = Tree,
        Below = person is null ? new Dictionary<string, Person>() : Tree.Below(person.Id).ToDictionary(p => p.Id),
        Culture = CultureInfo.GetCultureInfo("en-US"),
    };
}
