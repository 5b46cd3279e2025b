using Newtonsoft.Json;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;

namespace Performix.Bot.Tests.Access;

/// <summary>Every kind of person, every command, every subject, every place (privacy 5, D1 to D3).</summary>
public sealed class AccessMatrixTests(Troupe troupe) : IClassFixture<Troupe>
{
    private static readonly string[] Everybody =
        ["BOSS", "MANA", "SIBA", "REPA", "REPB", "SUBM", "DEEP", "STRA", "GUES", "EXTE", "BOTT", "GONE"];

    /// <summary>Whom each may read, written down apart from the code that decides it.</summary>
    private static readonly Dictionary<string, string[]> MayRead = new()
    {
        ["REPA"] = ["REPA"],
        ["MANA"] = ["MANA", "REPA", "REPB", "SUBM", "DEEP", "GUES", "EXTE", "BOTT", "GONE"],
        ["BOSS"] = [.. Everybody],
        ["SIBA"] = ["SIBA", "STRA"],
        ["SUBM"] = ["SUBM", "DEEP"],
        ["STRA"] = ["STRA"],
        ["LEAD"] = [],
        ["ADMI"] = [],
        ["UNLI"] = [],
        ["GUES"] = [],
        ["EXTE"] = [],
        ["BOTT"] = [],
        ["GONE"] = [],
    };

    private static readonly string[] Nobodies = ["GUES", "EXTE", "BOTT", "GONE"];

    private static readonly string[] Refused =
        [Refusals.Unknown, Refusals.NotHere, Refusals.NotYours, Refusals.NoSuchRep];

    public static TheoryData<string> Roles => [.. MayRead.Keys];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task D1_whatever_is_asked_only_the_own_subtree_is_shown_and_named(string who)
    {
        foreach (var (command, subject) in Questions(who))
        {
            var answer = await troupe.AskAsync(who, command, subject, Troupe.Own);

            Assert.Empty(answer.Shown.Select(g => g.SubjectId).Except(MayRead[who]));
            var text = Whole(answer);
            Assert.DoesNotContain(
                Everybody.Except(MayRead[who]), p => text.Contains($"{p}last", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task D1_each_refusal_is_one_of_the_constant_texts_and_is_audited_once(string who)
    {
        foreach (var (command, subject) in Questions(who))
        {
            var before = (await troupe.Audit.AllAsync(default)).Count;
            var answer = await troupe.AskAsync(who, command, subject, Troupe.Own);
            var kept = (await troupe.Audit.AllAsync(default)).Skip(before).ToArray();

            Assert.Equal(answer.Shown.Count, kept.Count(e => e.Kind == AuditKind.Read));
            Assert.Equal(answer.IsRefusal ? 1 : 0, kept.Count(e => e.Kind == AuditKind.Refused));
            Assert.True(!answer.IsRefusal || Refused.Contains(answer.Text), answer.Text);
        }
    }

    [Theory]
    [InlineData("SIBAfirst SIBAlast")]
    [InlineData("<@U0SIBA|siba>")]
    [InlineData("BOSSfirst BOSSlast")]
    [InlineData("<@U0BOSS>")]
    [InlineData("STRAfirst STRAlast")]
    [InlineData("STRA")]
    [InlineData("MANAfirst MANAlast")]
    [InlineData("<@U0MANA>")]
    [InlineData("Nobody Atall")]
    [InlineData("<@U0EXTE|ext>")]
    [InlineData("<@U0UNLI>")]
    [InlineData("<@U0MISSING>")]
    [InlineData("REPAfirst REPBlast")]
    [InlineData("RЕPAfirst REPAlast")] // The second letter is Cyrillic.
    [InlineData("REPAfirst")]
    [InlineData("\"REPAfirst REPAlast\" \"REPBfirst REPBlast\"")]
    public async Task D1_who_is_not_below_the_manager_is_refused_alike(string subject)
    {
        var before = (await troupe.Audit.AllAsync(default)).Count;
        var answer = await troupe.AskAsync("MANA", Command("pipcheck"), subject, Troupe.Own);
        var entry = Assert.Single((await troupe.Audit.AllAsync(default)).Skip(before));

        Assert.Equal(Whole(Refusals.Rep()), Whole(answer));
        Assert.Equal(
            (AuditKind.Refused, AuditEntry.Nobody, "T0SANDBOX/U0MANA", "refused", "pipcheck", "channel"),
            (entry.Kind, entry.Subject, entry.By, entry.What, entry.Command, entry.Place));
    }

    [Theory]
    [InlineData("REPAfirst REPAlast", "REPA")]
    [InlineData("  repafirst   REPALAST ", "REPA")]
    [InlineData("<@U0REPB|somebody else>", "REPB")]
    [InlineData("<@U0DEEP>", "DEEP")]
    [InlineData("DEEP", "DEEP")]
    public async Task D1_reports_and_skip_levels_are_found_and_the_ask_is_kept(string subject, string id)
    {
        var answer = await troupe.AskAsync("MANA", Command("pipcheck"), subject, Troupe.Own);

        Assert.Equal(id, Assert.Single(answer.Shown).SubjectId);
        var kept = (await troupe.Audit.OfAsync(id, default))[0];
        Assert.Equal(("T0SANDBOX/U0MANA", AuditKind.Read), (kept.By, kept.Kind));
        Assert.Contains("asked before a PIP", kept.What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D1_the_rep_reads_who_asked()
    {
        await troupe.AskAsync("MANA", Command("pipcheck"), "<@U0REPA>", Troupe.Own);

        var text = Whole(await troupe.AskAsync("REPA", Command("me"), "", Troupe.Own));

        Assert.Contains("<@U0MANA>", text, StringComparison.Ordinal);
        Assert.Contains("asked before a PIP", text, StringComparison.Ordinal);
        Assert.Contains("goes to <@U0ADMI>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task D11_whoever_is_named_in_an_answer_reads_in_the_audit_who_asked()
    {
        foreach (var (command, subject) in Questions("MANA"))
        {
            var answer = await troupe.AskAsync("MANA", command, subject, Troupe.Own);

            var text = Whole(answer);
            var named = Everybody.Where(p => p != "MANA" && text.Contains($"{p}last", StringComparison.Ordinal));
            Assert.Empty(named.Except(answer.Shown.Select(g => g.SubjectId)).Select(p => $"{command.Word}: {p}"));
        }
    }

    [Fact]
    public async Task D2_people_of_the_org_who_are_not_full_members_of_the_workspace_are_nobody()
    {
        foreach (var who in Nobodies)
        {
            foreach (var command in troupe.Commands)
            {
                var answer = await troupe.AskAsync(who, command, "REPAfirst REPAlast", Troupe.Own);

                Assert.Equal(Whole(Refusals.Nobody()), Whole(answer));
            }
        }
    }

    [Fact]
    public async Task D2_whom_nothing_links_reads_only_what_is_for_anyone()
    {
        foreach (var command in troupe.Commands)
        {
            var answer = await troupe.AskAsync("UNLI", command, "", Troupe.Own);

            Assert.Equal(command.For != Audience.Anyone, answer.Text == Refusals.Unknown);
        }
    }

    [Theory]
    [InlineData(Troupe.Shared)]
    [InlineData(Troupe.Nowhere)]
    public async Task D3_where_others_can_be_everybody_gets_one_refusal_and_nothing_is_shown(string place)
    {
        foreach (var who in MayRead.Keys)
        {
            foreach (var (command, subject) in Questions(who))
            {
                var answer = await troupe.AskAsync(who, command, subject, place);

                Assert.Equal(Whole(Refusals.Elsewhere()), Whole(answer));
                Assert.Empty(answer.Shown);
            }
        }

        var last = (await troupe.Audit.AllAsync(default))[^1];
        Assert.Equal((AuditKind.Refused, "U0GONE"), (last.Kind, last.By));
    }

    private IEnumerable<(ICommand Command, string Subject)> Questions(string who)
    {
        string[] subjects =
        [
            "", Troupe.NameOf(who), Troupe.NameOf("REPB"), Troupe.NameOf("DEEP"), Troupe.NameOf("SIBA"),
            Troupe.NameOf("BOSS"), "Nobody Atall", "<@U0EXTE|ext>", "<@U0BOSS>",
        ];
        return troupe.Commands.SelectMany(c => subjects.Select(s => (c, s)));
    }

    private ICommand Command(string word) => troupe.Commands.Single(c => c.Word == word);

    private static string Whole(Answer answer) => answer.Text + JsonConvert.SerializeObject(
        answer.Blocks, Default.JsonSettings().SerializerSettings);
}
