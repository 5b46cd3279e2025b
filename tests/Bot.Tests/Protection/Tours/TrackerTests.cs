using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Performix.Analysis.Protection;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet;
#if CHECKS
using Performix.Tests.Support.Attack;
#endif

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Asking for other groups than the released ones: by region, segment, tenure, patch, person, date, alias.
/// </summary>
public sealed class TrackerTests
{
    private const int Arguments = 10_000;

    private static readonly string[] Viewers = ["LEAD", "MANA", "BOSS", "ADMI", "REPA1", "UNLI"];

    /// <summary>What a tracker is built from: each word stands for itself, two or more for their overlap.</summary>
    private static readonly string[] Words =
    [
        "North", "EMEA", "region:north", "segment=mid-market", "AE · Mid-Market", "\"AE · Mid-Market\"", "tenure<2",
        "tenure", "MANA", "MANAfirst MANAlast", "<@U0MANA|a>", "team:MANA", "-REPA1", "not", "REPA1", "<@U0REPA1|a>",
        "<@U0REPB9>", "REPB1first REPB1last", "P4", "patch:P4", "account:Acme", "2025-Q4", "2025-Q3", "2024-Q1",
        "last", "from 2025-09-01", "to 2025-09-30", "today", "all", "everybody", "csv", "--json", "-", "*", "%", "_",
        "count", "sum", "avg", "top", "bad", "workable", "none", "reasons", "data quality", "closed", "open", "live",
        "K=2", "k 5", "eps 99", "noise:false", "MANA+MANB", "MANA,MANB", "' OR Name != '", "x' or PartitionKey ne '",
        "\\'", "\u202e", "ＭＡＮＡ", "МАNА", "\0", "🙂",
    ];

    [Fact]
    public async Task A4_ten_thousand_arguments_get_the_released_groups_or_nothing()
    {
        await using var bed = await PublishedAsync();
        var commands = bed.Services.GetServices<ICommand>().Where(c => c.Word != "flag").ToArray();
        var flags = commands.Single(c => c.Word == "flags");
        var plain = new Dictionary<string, string>();
        foreach (var viewer in Viewers)
        {
            plain[viewer] = Whole(await bed.AskAsync(viewer, flags, ""));
        }

        var random = new Random(4);
        for (var i = 0; i < Arguments; i++)
        {
            var (viewer, typed) = (Viewers[random.Next(Viewers.Length)], Typed(random));
            var command = random.Next(2) == 0 ? flags : commands[random.Next(commands.Length)];

            var shown = Whole(await bed.AskAsync(viewer, command, typed));

            Assert.True(
                command == flags ? shown == plain[viewer] : !SaysABand(shown) || IsDigest(command),
                $"{viewer} /performix {command.Word} {typed}: {shown}");
        }

#if CHECKS
        AssertLedger(bed);
#endif
    }

    /// <summary>A territory or an account has one rep: to ask by it is to ask for that rep.</summary>
    [Theory]
    [InlineData("P4")]
    [InlineData("P4first P4last")]
    [InlineData("account:Acme")]
    [InlineData("REPA1")]
    [InlineData("<@U0REPA1|a>")]
    [InlineData("nothing of that name")]
    public async Task A19_a_patch_key_is_answered_like_any_unknown_word(string key)
    {
        await using var bed = await PublishedAsync();
        var flags = bed.Services.GetServices<ICommand>().Single(c => c.Word == "flags");

        foreach (var viewer in Viewers)
        {
            Assert.Equal(
                Whole(await bed.AskAsync(viewer, flags, "")), Whole(await bed.AskAsync(viewer, flags, key)));
        }
    }

    private static Task<SurfaceBed> PublishedAsync() => SurfaceBed.PublishedAsync(
        new Dictionary<string, RepAnswer> { ["REPA1"] = new(PatchAnswer.Bad, FlagReason.BadData) });

    private static bool SaysABand(string shown) => new[] { "fewer than 4", "4 or more" }
        .Any(band => shown.Contains(band, StringComparison.Ordinal));

    /// <summary>The digest has the ranges too; what it has of them is in the ledger.</summary>
    private static bool IsDigest(ICommand command) => command.Word == "digest";

    private static string Typed(Random random)
    {
        var words = random.GetItems(Words, random.Next(0, 5));
        var cut = string.Join(random.Next(4) == 0 ? "" : " ", words);
        return random.Next(10) == 0 ? cut[..random.Next(cut.Length + 1)] : cut;
    }

    private static string Whole(Answer answer) => answer.Text + JsonConvert.SerializeObject(
        answer.Blocks, Default.JsonSettings().SerializerSettings);

#if CHECKS
    private static void AssertLedger(SurfaceBed bed)
    {
        var cells = SurfaceCast.Plan(DateTimeOffset.MaxValue, SurfaceCast.NameOf).Cells;
        var ledger = bed.Services.GetRequiredService<FlagLedger>().Lines
            .Select(line => Statement.Read(line, [bed.Closed])).ToArray();

        Assert.Equal(
            cells.Select(c => string.Join(',', c.Members)).Order(),
            ledger.Select(s => s.Set).Distinct().Order());
        Assert.Empty(new Attacker(Link.Static).Read(ledger).Failures);
    }
#endif
}
