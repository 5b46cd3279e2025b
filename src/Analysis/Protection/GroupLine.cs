using Performix.Analysis.Units;

namespace Performix.Analysis.Protection;

/// <summary>A line about a region or the company, made of released bands and of nothing else (R5).</summary>
/// <param name="Groups">How many groups were released. Range: 0 or more.</param>
/// <param name="AtOrAbove">How many of them are not in their lowest band. Range: 0 to Groups.</param>
/// <param name="Text">The line as people read it, <c>3 of 5 groups: 4 or more</c>.</param>
public sealed record GroupLine(int Groups, int AtOrAbove, string Text)
{
    /// <summary>The line of some released bands. It costs no privacy: it is computed from what everybody sees.
    /// </summary>
    /// <param name="bands">The bands.</param>
    /// <param name="policy">The policy that they were released under.</param>
    public static GroupLine Of(IReadOnlyList<ReleasedBand> bands, ProtectionPolicy policy)
    {
        var above = bands.Count(b => b.Low > 0);
        var groups = bands.Count == 1 ? "group" : "groups";
        return new GroupLine(bands.Count, above, bands.Count == 0
            ? "no group could be published"
            : $"{above} of {bands.Count} {groups}: {policy.BandWidth} or more");
    }
}
