using Performix.Analysis.Units;

namespace Performix.Analysis.Panel;

/// <summary>What an index of the patches of a cohort can be made from: what was handed over, and what came of such
/// things in the hands of others (definitions 5.4). Money is a double here, for models only.</summary>
/// <remarks>The source keeps neither the stage nor the owner of the past: the chance of an open opportunity goes by its
/// age, and accounts, their patches and their status are today's, taken for the past.</remarks>
public sealed record PatchEvidence
{
    /// <summary>Days since creation up to which each age band reaches; the last band is all above.</summary>
    public static IReadOnlyList<int> AgeBands { get; } = [30, 90, 180];

    /// <summary>The closed periods, oldest first.</summary>
    public required IReadOnlyList<Period> Periods { get; init; }

    /// <summary>The cells of accounts, with the prospects of every customer's cell.</summary>
    public required IReadOnlyList<AccountCell> Cells { get; init; }

    /// <summary>What was handed over, one entry for every row of the cohort with a patch.</summary>
    public required IReadOnlyList<HandedPatch> Handed { get; init; }

    /// <summary>Won business by account and period; none where the account had an inherited open opportunity.</summary>
    public required IReadOnlyList<AccountWin> Wins { get; init; }

    /// <summary>Decided opportunities by source.</summary>
    public required IReadOnlyList<SourceOutcome> Decided { get; init; }

    /// <summary>What became of open opportunities.</summary>
    public required IReadOnlyList<PipelineOutcome> Pipeline { get; init; }

    /// <summary>Accounts in the cohort's patches.</summary>
    public required int Accounts { get; init; }

    /// <summary>Those of them with industry and size.</summary>
    public required int Described { get; init; }

    /// <summary>The age band of an opportunity.</summary>
    /// <param name="days">Days since it was created. Range: 0 or more.</param>
    public static int AgeBand(int days) => AgeBands.Count(limit => days > limit);
}
