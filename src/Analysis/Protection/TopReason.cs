namespace Performix.Analysis.Protection;

/// <summary>The reason given most often in the whole organisation, and nothing else about reasons.</summary>
/// <remarks>
/// Report noisy max (Dwork and Roth, "The Algorithmic Foundations of Differential Privacy", 2014, section 3.3) with
/// one-sided noise: McKenna and Sheldon (2020); Ding and others (2021) show the two to be the same mechanism. A rep
/// who changes the reason moves two counts, so each count gets noise of eps / 2. The proof needs only that
/// P(Y >= y + 1) >= exp(-eps / 2) * P(Y >= y), which the geometric law meets at every integer.
/// </remarks>
public static class TopReason
{
    /// <summary>The fewest eligible people for whom a reason is released.</summary>
    public const int FewestPeople = 30;

    /// <summary>Draws the release. <see cref="FlagReason.None"/> says that no reason stands out: it stands in the
    /// contest with the fixed count K, so that noise over nothing seldom names a reason.</summary>
    /// <param name="cells">The partition that was fixed when the period opened.</param>
    /// <param name="answers">The answers by rep.</param>
    /// <param name="policy">The policy that the period opened with.</param>
    /// <param name="random">The source of the noise: a cryptographic one.</param>
    /// <returns>The reason, or null where the organisation has too few eligible people: that is decided by
    /// membership alone.</returns>
    public static FlagReason? Release(
        IReadOnlyList<ReportingCell> cells,
        IReadOnlyDictionary<string, RepAnswer> answers,
        ProtectionPolicy policy,
        RandomBytes random)
    {
        policy.Check();
        var people = cells.SelectMany(c => c.Members).ToArray();
        if (people.Length < FewestPeople)
        {
            return null;
        }

        var given = people
            .Select(p => answers.GetValueOrDefault(p))
            .Where(a => a.Answer == PatchAnswer.Bad && a.Reason != FlagReason.None)
            .CountBy(a => a.Reason)
            .ToDictionary();
        given[FlagReason.None] = policy.SmallestCell;
        return Enum.GetValues<FlagReason>().MaxBy(reason =>
            given.GetValueOrDefault(reason) + DiscreteLaplace.Size(random, policy.Epsilon.Over(2)));
    }
}
