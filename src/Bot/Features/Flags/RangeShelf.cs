using Performix.Analysis.Protection;
using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Features.Flags;

/// <summary>Puts released bands into words. Every surface reads them here, so all say the same.</summary>
internal sealed class RangeShelf(ReleasedBands bands, FlagLedger ledger, TimeProvider time)
{
    private const string Nothing =
        "Nothing has been released yet. Once a period has closed, one blurred range for each group is shown here.";

    /// <summary>A release comes minutes after the close; from here on something is in its way.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    public async Task<ProtectedRanges> ShowAsync(string viewer, CancellationToken cancellationToken)
    {
        var ranges = await ReadAsync(cancellationToken);
        Tell(ranges, viewer, time.GetUtcNow());
        return ranges;
    }

    /// <summary>All kept periods, oldest first, with their ranges alone. A range of an earlier period is told to the
    /// ledger as of its release: it says nothing that was not said then.</summary>
    public async Task<IReadOnlyList<ProtectedRanges>> ListAsync(string viewer, CancellationToken cancellationToken)
    {
        var kept = (await bands.AllAsync(cancellationToken)).Select(p => Words(p) with { Reason = "" }).ToArray();
        var now = time.GetUtcNow();
        foreach (var (at, ranges) in kept.Index())
        {
            Tell(ranges, viewer, at == kept.Length - 1 ? now : ranges.Closed ?? now);
        }

        return kept;
    }

    private void Tell(ProtectedRanges ranges, string viewer, DateTimeOffset at)
    {
        foreach (var statement in ranges.Statements(viewer, at))
        {
            ledger.Shown(statement);
        }
    }

    private async Task<ProtectedRanges> ReadAsync(CancellationToken cancellationToken)
    {
        var notice = Notice(await bands.NoticeAsync(cancellationToken), time.GetUtcNow());
        return await bands.ReadAsync(cancellationToken) is { } released
            ? Words(released) with { Notice = notice }
            : new ProtectedRanges("", []) { Notice = notice.Length > 0 ? notice : Nothing };
    }

    internal static ProtectedRanges Words(ReleasedPeriod released) => new(
        released.Period,
        [.. released.Groups.Select(g => new ProtectedRange(
            g.Release.Name, g.Release.Band, g.Members, g.IsComparable ? "" : ProtectedWords.Changed))])
    {
        Closed = released.Closed,
        LowerBound = ProtectedWords.LowerBound,
        Footer = $"{ProtectedWords.ForLeaders(released.Policy, Phrases.Moment(released.Closed))} The range is "
            + $"{ProtectedWords.Blurred(released.Policy)}.",
        Organisation = Whole(released),
        Reason = ReasonOf(released.Reason),
    };

    private static string Whole(ReleasedPeriod released)
    {
        var line = GroupLine.Of([.. released.Groups.Select(g => g.Release.Band)], released.Policy);
        return line.Groups == 0
            ? $"Organisation: {line.Text}."
            : $"Organisation: {line.AtOrAbove} of {Phrases.Count(line.Groups, "group", "groups")} with "
                + $"{released.Policy.BandWidth} or more who said “bad patch”.";
    }

    internal static string Notice(PeriodNotice? period, DateTimeOffset now) => period switch
    {
        null => "",
        { IsTooSmall: true } => $"{period.Period}: {ProtectedWords.Closed(period.People, period.Policy)}",
        { Policy.Closes: var closed } when now > closed + Usual =>
            $"{period.Period} closed {Phrases.Moment(closed)}, and nothing has been published of it. "
            + "An admin finds the reason in the log of Performix.",
        _ => $"{period.Period} closes {Phrases.Moment(period.Policy.Closes)}; nothing is shown of it before.",
    };

    private static string ReasonOf(FlagReason? reason) => reason switch
    {
        null => "",
        FlagReason.None => "Reasons, whole organisation: none stands out (blurred on purpose; released once a year).",
        { } named => $"Reason named most in the whole organisation: *{ReasonWords.Of(named)}* (blurred on purpose; "
            + "released once a year).",
    };
}
