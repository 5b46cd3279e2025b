using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Protection;
using Performix.Analysis.Units;
using Performix.Bot.Commands;
using Performix.Bot.Features.Flags;
using Performix.Bot.Views;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Tests.Protection;

/// <summary>Attacks of privacy.md on what people can read.</summary>
public sealed class SurfaceAttacks
{
    private static readonly string[] Flaggers = ["A1", "A2", "A3", "A4", "A5", "B1", "B7"];

    [Fact]
    public async Task A6_live_polling_reads_the_same_in_every_minute_whatever_is_answered()
    {
        await using var busy = await FlagStage.OpenAsync();
        await using var silent = await FlagStage.OpenAsync();
        var pick = new Random(7);

        for (var minute = 0; minute < 4; minute++)
        {
            foreach (var who in Flaggers.Where(_ => pick.Next(2) == 0))
            {
                await busy.SubmitAsync(who, nameof(PatchAnswer.Bad), nameof(FlagReason.Saturated));
            }

            Assert.Equal(await Surfaces.ReadAsync(silent), await Surfaces.ReadAsync(busy));
            await busy.MinuteAsync();
            await silent.MinuteAsync();
        }
    }

    [Fact]
    public async Task A6_while_a_period_is_open_its_surfaces_stand_still()
    {
        await using var stage = await FlagStage.OpenAsync();
        var first = await FlagSurfacesAsync(stage);

        await stage.SubmitAsync("A1", nameof(PatchAnswer.Bad));
        await stage.MinuteAsync(3);

        Assert.Equal(first, await FlagSurfacesAsync(stage));
    }

    [Fact]
    public async Task A4_nothing_that_is_typed_asks_for_another_set_of_people()
    {
        await using var stage = await ClosedAsync();
        var plain = Surfaces.Text(await stage.AskAsync("LEAD", "flags"));
        string[] typed = ["A1", "EMEA", "2025-Q4", "<@U0A1>", "by segment", "team of MANA", "* OR 1=1", "last"];

        foreach (var arguments in typed)
        {
            Assert.Equal(plain, Surfaces.Text(await stage.AskAsync("LEAD", "flags", arguments)));
        }
    }

    [Fact]
    public async Task A5_all_viewers_read_the_same_table_and_reps_none()
    {
        await using var stage = await ClosedAsync();
        var read = new List<string>();
        foreach (var who in FlagOrg.Viewers)
        {
            read.Add(Surfaces.Text(await stage.AskAsync(who, "flags")));
        }

        Assert.Single(read.Distinct());
        Assert.Equal(Performix.Bot.Access.Refusals.NotYours, (await stage.AskAsync("A1", "flags")).Text);
    }

    [Fact]
    public async Task A10_equal_bands_are_equal_in_every_surface_and_say_how_they_were_made()
    {
        await using var stage = await ClosedAsync();

        var table = Surfaces.Text(await stage.AskAsync("LEAD", "flags"));
        var home = await Surfaces.HomeAsync(stage, "LEAD");
        var digest = await Surfaces.DigestAsync(stage);

        var released = await stage.Services.GetRequiredService<ReleasedBands>().ReadAsync(default);
        foreach (var surface in new[] { table, home, digest })
        {
            Assert.All(released?.Groups ?? [], g => Assert.Contains(
                $"{g.Release.N} people: *{g.Release.Band.Text}*", surface, StringComparison.Ordinal));
            Assert.Contains(ProtectedWords.LowerBound, surface, StringComparison.Ordinal);
            Assert.Contains("blurred on purpose; about 1 in ", surface, StringComparison.Ordinal);
            Assert.Contains("Protected range. Groups of 8+, blurred, released", surface, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, 3, 9, "■■■■□□□□□□")]
    [InlineData(4, 9, 9, "□□□□■■■■■■")]
    [InlineData(0, 3, 40, "■□□□□□□□□□")]
    [InlineData(20, 40, 40, "□□□□■■■■■■")]
    public void A10_a_bar_is_made_of_the_ends_of_the_band(int low, int high, int people, string bar) =>
        Assert.Equal(bar, ProtectedRangeBlocks.Bar(new ReleasedBand(low, high, people, "")));

    [Fact]
    public async Task A17_two_worlds_that_differ_in_one_answer_read_alike_but_for_the_band()
    {
        await using var one = await ClosedAsync("A1");
        await using var other = await ClosedAsync();

        var (first, second) = (await Surfaces.ReadAsync(one), await Surfaces.ReadAsync(other));

        var bands = new[] { await BandsAsync(one), await BandsAsync(other) };
        var differing = first.Zip(second).Where(p => p.First != p.Second).Select(p => p.First.Name).ToArray();
        string[] mayDiffer = bands[0] == bands[1]
            ? []
            : ["MANA flags", "LEAD flags", "LEAD home", "LEAD digest", "ADMI flags", "ADMI digest", "digest"];
        Assert.Empty(differing.Except(mayDiffer));
    }

    [Fact]
    public async Task A1_the_released_group_has_the_members_of_the_opening_only()
    {
        await using var stage = await ClosedAsync("A1");

        var released = await stage.Services.GetRequiredService<ReleasedBands>().ReadAsync(default);

        Assert.Equal([9, 8], released?.Groups.Select(g => g.Members.Count));
        Assert.DoesNotContain("NEWB", released?.Groups.SelectMany(g => g.Members) ?? []);
    }

    [Fact]
    public async Task Every_viewer_of_a_range_is_told_to_the_ledger_with_the_partition_only()
    {
        await using var stage = await ClosedAsync();
        var ranges = await stage.Services.GetRequiredService<ShowProtectedRanges>()("U1", default);

        var statements = ranges.Statements("U1", FlagOrg.Closes).ToArray();

        Assert.Equal(ranges.Groups.Select(g => g.Members), statements.Select(s => s.Members));
        Assert.All(statements, s => Assert.Null(s.Count));
        Assert.All(statements, s => Assert.NotNull(s.Range));
    }

    [Theory]
    [InlineData(-1, "2026-Q1 closes ")]
    [InlineData(2, "2026-Q1 closed ")]
    public void A_period_that_is_not_published_is_said_to_close_until_it_has(int hours, string words)
    {
        var period = new PeriodNotice("2026-Q1", new ProtectionPolicy { Closes = FlagOrg.Closes }, false, 20);

        Assert.StartsWith(
            words, RangeShelf.Notice(period, FlagOrg.Closes.AddHours(hours)), StringComparison.Ordinal);
    }

    /// <summary>To each row its own period and people, and nothing that was not shown when it was released.</summary>
    [Fact]
    public async Task An_export_of_bands_has_all_kept_periods()
    {
        await using var stage = await ClosedAsync("A1");
        var before = await TableAsync(stage);
        await stage.ReadAsync();
        await stage.OpenPeriodAsync();
        await stage.CloseAsync();

        var all = await TableAsync(stage);

        Assert.Equal(["2026-Q1", "2026-Q1", "2026-Q2", "2026-Q2"], all.Rows.Select(r => r[0]));
        Assert.Equal([9, 8, 10, 8], all.Rows.Select(r => r[2]));
        Assert.Equal(before.Rows, all.Rows.Take(2));
        Assert.Equal(
            [ProtectedWords.LowerBound, $"{ProtectedWords.Changed}; {ProtectedWords.LowerBound}"],
            all.Rows.Select(r => r[^1]).Distinct());
    }

    [Fact]
    public void A18_a_reason_is_said_of_the_whole_organisation_and_a_changed_group_is_not_compared()
    {
        var policy = new ProtectionPolicy { Closes = FlagOrg.Closes };
        var cell = new CellRelease("M", "Mona's team", new ReleasedBand(0, 3, 9, "fewer than 4"));

        var words = RangeShelf.Words(new ReleasedPeriod(
            "2026-Q1", FlagOrg.Closes, policy, [new ReleasedGroup(cell, [], false)], FlagReason.LeadVolume));

        Assert.Contains("whole organisation: *Lead volume*", words.Reason, StringComparison.Ordinal);
        Assert.Equal("group changed, not comparable", Assert.Single(words.Groups).Note);
    }

    [Fact]
    public async Task A9_what_is_hidden_is_said_by_membership_and_policy_alone()
    {
        await using var stage = await FlagStage.OpenAsync(("Flags:MinimumCell", "20"));

        Assert.Contains("17 people, 20 needed", Surfaces.FormOf(stage, "A1"), StringComparison.Ordinal);
        Assert.Contains("Too small to be published (17 people, 20 needed)",
            (await stage.AskAsync("LEAD", "flags")).Text, StringComparison.Ordinal);
    }

    private static async Task<FlagStage> ClosedAsync(params string[] flaggers)
    {
        var stage = await FlagStage.OpenAsync();
        foreach (var who in flaggers)
        {
            await stage.SubmitAsync(who, nameof(PatchAnswer.Bad));
        }

        await stage.CloseAsync();
        return stage;
    }

    private static async Task<CsvTable> TableAsync(FlagStage stage) =>
        ExportTables.Bands(await stage.Services.GetRequiredService<ListProtectedRanges>()("export", default));

    private static async Task<string> BandsAsync(FlagStage stage)
    {
        var released = await stage.Services.GetRequiredService<ReleasedBands>().ReadAsync(default);
        return string.Join(' ', released?.Groups.Select(g => g.Release.Band.Text) ?? []);
    }

    private static async Task<IReadOnlyList<string>> FlagSurfacesAsync(FlagStage stage)
    {
        List<string> seen = [await Surfaces.HomeAsync(stage, "A1"), await Surfaces.HomeAsync(stage, "LEAD")];
        foreach (var who in FlagOrg.Viewers.Append("A1"))
        {
            seen.Add(Surfaces.Text(await stage.AskAsync(who, "flags")));
            seen.Add(Surfaces.FormOf(stage, who));
        }

        return seen;
    }
}
