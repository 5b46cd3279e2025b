namespace Performix.Analysis.Protection;

/// <summary>Compiled in a build with <c>-p:Checks=true</c> only, so that the rule can be attacked without its noise.
/// </summary>
public static partial class Publication
{
    /// <summary>The release without noise. No product build contains it.</summary>
    /// <param name="cells">The partition.</param>
    /// <param name="answers">The answers by rep.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<CellRelease> ReleaseWithoutNoise(
        IReadOnlyList<ReportingCell> cells,
        IReadOnlyDictionary<string, RepAnswer> answers,
        ProtectionPolicy policy) => Release(cells, answers, policy, () => 0);
}
