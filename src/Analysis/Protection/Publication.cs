using Performix.Analysis.Units;

namespace Performix.Analysis.Protection;

/// <summary>The publication of a period: one blurred range for each cell, all at once, once (R4).</summary>
public static partial class Publication
{
    /// <summary>Counts, blurs and cuts. What comes out is stored by the caller and never drawn again.</summary>
    /// <param name="cells">The partition that was fixed when the period opened.</param>
    /// <param name="answers">The answers by rep. A rep without one has not flagged; an answer of somebody who is in
    /// no cell is not read.</param>
    /// <param name="policy">The policy that the period opened with.</param>
    /// <param name="random">The source of the noise: a cryptographic one.</param>
    /// <returns>One release for each cell, in the order of the cells.</returns>
    public static IReadOnlyList<CellRelease> Release(
        IReadOnlyList<ReportingCell> cells,
        IReadOnlyDictionary<string, RepAnswer> answers,
        ProtectionPolicy policy,
        RandomBytes random) =>
        Release(cells, answers, policy, () => DiscreteLaplace.Draw(random, policy.Epsilon));

    private static CellRelease[] Release(
        IReadOnlyList<ReportingCell> cells,
        IReadOnlyDictionary<string, RepAnswer> answers,
        ProtectionPolicy policy,
        Func<int> noise)
    {
        policy.Check();
        if (cells.SelectMany(c => c.Members).GroupBy(m => m).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"The rep {twice.Key} is in more than one place.", nameof(cells));
        }

        return [.. cells.Select(cell => new CellRelease(
            cell.Id, cell.Name, Cut(Bad(cell, answers) + noise(), Bands.Of(cell.Members.Count, policy))))];
    }

    private static int Bad(ReportingCell cell, IReadOnlyDictionary<string, RepAnswer> answers) =>
        cell.Members.Count(m => answers.TryGetValue(m, out var given) && given.Answer == PatchAnswer.Bad);

    /// <summary>The band of a blurred count, which may lie outside 0..n.</summary>
    private static ReleasedBand Cut(int blurred, IReadOnlyList<ReleasedBand> bands)
    {
        var count = Math.Clamp(blurred, 0, bands[^1].High);
        return bands.First(b => b.Holds(count));
    }
}
