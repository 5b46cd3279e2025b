using System.Globalization;
using Performix.Analysis.Protection;
using Performix.Analysis.Units;
using Performix.Bot.Features.Digest;
using Performix.Bot.Features.Flag;
using Performix.Bot.Features.Flags;
using Performix.Bot.Features.Home;
using Performix.Bot.Views;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Tests.Golden;

public sealed class FlagGoldenTests
{
    private static readonly DateTimeOffset Closes = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly ProtectionPolicy Policy = new() { Closes = Closes };

    private static readonly ReportingCell Group =
        new("M1", "Mona's team", [.. Enumerable.Range(1, 9).Select(i => $"R{i}")]);

    private static readonly RollStanding Open = new()
    {
        Kind = RollStandingKind.Open,
        Period = "2026-Q1",
        Cell = Group.Name,
        People = 9,
        Closes = Closes,
        SmallestCell = 8,
        BandWidth = 4,
        KeyDays = 7,
        LogsEachUse = true,
        Operator = "Acme IT",
        Promised = (Policy, Group),
    };

    private static readonly ProtectedRanges Released = RangeShelf.Words(new ReleasedPeriod(
        "2026-Q1",
        Closes,
        Policy,
        [
            Of("Mona's team", 0, 3, 9, "fewer than 4", true),
            Of("<!channel>'s team + Bo's team", 4, 9, 17, "4 or more, fewer than half", false),
            Of("Zoe's team", 4, 8, 8, "4 or more", true),
        ],
        FlagReason.LeadVolume)) with
    {
        Notice = "2026-Q2 closes <!date^1782864000^{date_short_pretty} {time}|2026-07-01 00:00 UTC>; nothing is shown "
            + "of it before.",
    };

    [Fact]
    public void The_form_promises_the_numbers_of_the_policy() => Matches(Open, "flag-open");

    [Fact]
    public void The_form_promises_of_a_key_file_what_can_be_kept() =>
        Matches(Open with { KeyDays = 0, LogsEachUse = false }, "flag-open-key-file");

    [Fact]
    public void What_was_typed_is_said_not_to_be_read() =>
        Slate.Matches(FlagForm.Render(Open, hasTyped: true), "flag-typed");

    [Fact]
    public void A_group_too_small_is_told_its_numbers() =>
        Matches(Open with { Kind = RollStandingKind.GroupTooSmall, People = 5 }, "flag-too-small");

    [Fact]
    public void A_manager_is_in_no_group() =>
        Matches(Open with { Kind = RollStandingKind.NotEligible }, "flag-manager");

    [Fact]
    public void A_newcomer_waits() => Matches(Open with { Kind = RollStandingKind.JoinsNextPeriod }, "flag-newcomer");

    [Fact]
    public void Between_periods_nothing_is_asked() =>
        Matches(new RollStanding { Kind = RollStandingKind.NoPeriod }, "flag-no-period");

    [Fact]
    public void Whatever_is_sent_reads_the_same() => Slate.Matches(FlagForm.Said(FlagWords.Saved, false), "flag-saved");

    [Fact]
    public void Released_ranges_as_every_viewer_reads_them() =>
        Slate.Matches(FlagsView.Render(Released), "flags-released");

    [Fact]
    public void Before_a_release_the_date_is_all_there_is() => Slate.Matches(
        FlagsView.Render(new ProtectedRanges("", [])
        {
            Notice = RangeShelf.Notice(new PeriodNotice("2026-Q1", Policy, false, 20), Closes.AddDays(-1)),
        }),
        "flags-none");

    [Fact]
    public void A_leader_has_them_at_home()
    {
        var read = new HomeReading(Asked.Leader, Asked.Snapshot, null) { Admins = ["UADMIN"], Flags = Released };

        Slate.Matches(HomeView.Render(HomeCards.Of(read).Cards, Sample.AsOf), "home-leader-flags");
    }

    [Fact]
    public void The_first_digest_after_a_release_has_them() => Slate.Matches(
        DigestView.Parent(Digest(new Dictionary<string, string>()), Closes), "digest-flags-new");

    [Fact]
    public void Later_they_stand_in_the_thread() => Slate.Matches(
        DigestView.Detail(
            Digest(new Dictionary<string, string> { ["flags/released"] = "2026-Q1" }),
            Closes,
            CultureInfo.InvariantCulture),
        "digest-flags-thread");

    private static DigestContent Digest(Dictionary<string, string> before) => DigestContent
        .Of(new DigestScope(Asked.Snapshot, [], []), before, CultureInfo.InvariantCulture).With(Released, before);

    private static ReleasedGroup Of(string name, int low, int high, int people, string text, bool isComparable) =>
        new(new CellRelease(name, name, new ReleasedBand(low, high, people, text)), [name], isComparable);

    private static void Matches(RollStanding standing, string name) =>
        Slate.Matches(FlagForm.Render(standing, hasTyped: false), name);
}
