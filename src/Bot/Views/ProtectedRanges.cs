using Performix.Bot.Slack;

namespace Performix.Bot.Views;

/// <summary>All that is shown of a period of flags, to everybody who may read them, on every surface: the ranges of
/// the last published period, or one sentence why there are none.</summary>
/// <param name="Period">The period; empty where none was published.</param>
/// <param name="Groups">One range for each group.</param>
public sealed record ProtectedRanges(string Period, IReadOnlyList<ProtectedRange> Groups)
{
    /// <summary>When answers ended; null where nothing was published.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Stands beside each range.</summary>
    public string LowerBound { get; init; } = "";

    /// <summary>How the ranges were made, and when they were released.</summary>
    public string Footer { get; init; } = "";

    /// <summary>A line about the organisation, made of the ranges alone.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>The reason named most in the organisation; empty where none is released.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What there is to say of the period that is not published; empty where there is nothing.</summary>
    public string Notice { get; init; } = "";

    /// <summary>What a viewer is told by this, for the ledger of checks. The line about the organisation is a count of
    /// ranges that are there already.</summary>
    public IEnumerable<FlagStatement> Statements(string viewer, DateTimeOffset at)
    {
        var ranges = Groups.Select(g => new FlagStatement(viewer, at, g.Members, g.Band.People, g.Band.Text)
        {
            Range = (g.Band.Low, g.Band.High),
        });
        string[] everybody = [.. Groups.SelectMany(g => g.Members).Order(StringComparer.Ordinal)];
        return Reason.Length == 0
            ? ranges
            : ranges.Append(new FlagStatement(viewer, at, everybody, everybody.Length, Reason));
    }
}
