using Performix.Analysis.Protection;
using Performix.Bot.Tests.Commands;

namespace Performix.Bot.Tests.Protection.Tours;

/// <summary>Worlds that differ in an answer alone: whoever looks, wherever, reads the same bytes.</summary>
public sealed class NonInterferenceTests
{
    private static readonly string[] ThreeOfEach = ["REPA1", "REPA4", "REPA7", "REPB2", "REPB5", "REPB9"];

    private static readonly string[] OneOfEach = ["MANA", "MANB", "BOSS", "LEAD", "ADMI", "UNLI"];

    /// <summary>All answer, or nobody: what is shown while the period is open is compared byte by byte.</summary>
    [Fact]
    public async Task A17_while_open_no_answer_moves_a_byte_anywhere()
    {
        await using var silent = await SurfaceBed.OpenAsync();
        await using var loud = await SurfaceBed.OpenAsync();
        await loud.AnswerAsync(SurfaceCast.Reps.ToDictionary(r => r, _ => Bad(FlagReason.WrongFit)));
        await silent.AnswerAsync(new Dictionary<string, RepAnswer>());

        Assert.Empty(Difference.Between(
            await WalkAsync(silent, SurfaceCast.Everybody), await WalkAsync(loud, SurfaceCast.Everybody)));
    }

    /// <summary>Without noise three of a group flag: each who joins them moves the band of that group and nothing
    /// else, each who leaves them moves nothing.</summary>
    [Fact]
    public async Task A17_after_the_close_one_answer_moves_no_byte_but_the_band_whoever_is_flipped()
    {
        Assert.Equal(11, await FlippedAsync(SurfaceCast.Reps, () => SurfaceBed.Silence));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A17_with_the_same_draw_one_answer_moves_no_byte_but_the_band(int seed)
    {
        Assert.InRange(await FlippedAsync(["REPA4", "REPA5", "REPB5", "REPB6"], () => SurfaceBed.Seeded(seed)), 0, 4);
    }

    /// <summary>Counts of 0 and of 3 in a group, one band: the same blocks, order, charts, texts and sizes, the same
    /// files, and the same calls at Slack.</summary>
    [Fact]
    public async Task A10_equal_bands_are_equal_bytes_whatever_the_counts()
    {
        await using var none = await SurfaceBed.PublishedAsync(Flagged());
        await using var some = await SurfaceBed.PublishedAsync(Flagged(ThreeOfEach));
        using var ofNone = await none.ConnectAsync();
        using var ofSome = await some.ConnectAsync();

        Assert.Equal(await none.BandsAsync(), await some.BandsAsync());
        Assert.Empty(Difference.Between(
            await ofNone.WalkAsync(SurfaceCast.Everybody), await ofSome.WalkAsync(SurfaceCast.Everybody)));
        var sent = await ofNone.SentAsync();
        Assert.Contains(sent, call => call.Contains("fewer than 4", StringComparison.Ordinal));
        Assert.Equal(sent, await ofSome.SentAsync());
        Assert.Equal(await CliAsync(none), await CliAsync(some));
    }

    /// <summary>Seventeen people are too few for a reason: the only one who gave one is not seen anywhere.</summary>
    [Fact]
    public async Task A18_a_unique_reason_shows_on_no_surface()
    {
        var without = Flagged("REPA4");
        var with = new Dictionary<string, RepAnswer> { ["REPA4"] = Bad(FlagReason.CompetitorLockIn) };
        await using var plain = await SurfaceBed.PublishedAsync(without);
        await using var unique = await SurfaceBed.PublishedAsync(with);

        Assert.Empty(Difference.Between(
            await WalkAsync(plain, SurfaceCast.Everybody), await WalkAsync(unique, SurfaceCast.Everybody)));
    }

    /// <summary>The check is checked: another band does show, so the walk gets to where bands are.</summary>
    [Fact]
    public async Task A17_the_walk_sees_a_band_that_moves()
    {
        await using var few = await SurfaceBed.PublishedAsync(Flagged());
        await using var many = await SurfaceBed.PublishedAsync(
            SurfaceCast.Reps.ToDictionary(r => r, _ => Bad(FlagReason.None)));

        var moved = Difference.Between(await WalkAsync(few, ["LEAD"]), await WalkAsync(many, ["LEAD"]));

        Assert.Contains(moved, m => m.Contains("LEAD types /performix flags", StringComparison.Ordinal));
    }

    /// <summary>Each of these people in turn answers otherwise, and the rest of the world is the same, the draw
    /// included. How many of them moved a band.</summary>
    private static async Task<int> FlippedAsync(IEnumerable<string> people, Func<RandomBytes> noise)
    {
        var before = Flagged(ThreeOfEach);
        await using var one = await SurfaceBed.PublishedAsync(before, noise());
        // The walk first: an export is in the audit that people read, by the clock of the machine.
        var shown = await WalkAsync(one, [.. OneOfEach, .. SurfaceCast.Reps]);
        var (said, bands, moved) = (await CliAsync(one), await one.BandsAsync(), 0);
        foreach (var rep in people)
        {
            var flipped = before.ToDictionary();
            flipped[rep] = before.ContainsKey(rep) ? new RepAnswer(PatchAnswer.Workable) : Bad(FlagReason.BadData);
            await using var other = await SurfaceBed.PublishedAsync(flipped, noise());
            int? group = await other.BandsAsync() == bands ? null : SurfaceCast.GroupOf(rep);

            var theirs = await WalkAsync(other, [.. OneOfEach, rep]);
            var differ = string.Join('\n', Difference.Between(
                BandMask.Over(Tour.Of(shown, [.. OneOfEach, rep]), group), BandMask.Over(theirs, group)));
            Assert.True(differ.Length == 0, differ);
            Assert.Equal(BandMask.Over(said, group), BandMask.Over(await CliAsync(other), group));
            moved += group is null ? 0 : 1;
        }

        return moved;
    }

    private static async Task<IReadOnlyDictionary<string, string>> WalkAsync(
        SurfaceBed bed, IEnumerable<string> people)
    {
        using var tour = await bed.ConnectAsync();
        return await tour.WalkAsync(people);
    }

    /// <summary>The command line's surfaces: the digest's preview, and the export of diagnoses and bands.</summary>
    private static async Task<string> CliAsync(SurfaceBed bed)
    {
        var preview = await Shell.RunAsync(["digest", "--preview"], bed.Settings);
        var folder = Path.Combine(bed.Folder, "export");
        var export = await Shell.RunAsync(["export", "--what", "diagnoses,bands", "--to", folder], bed.Settings);
        var files = Directory.EnumerateFiles(folder).Order().Select(File.ReadAllText);
        return string.Join('\n', [preview.Output, export.Output, .. files]);
    }

    private static Dictionary<string, RepAnswer> Flagged(params string[] reps) =>
        reps.ToDictionary(r => r, _ => Bad(FlagReason.None));

    private static RepAnswer Bad(FlagReason reason) => new(PatchAnswer.Bad, reason);
}
