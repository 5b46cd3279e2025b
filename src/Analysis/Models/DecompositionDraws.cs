namespace Performix.Analysis.Models;

/// <summary>
/// Joint posterior draws of one version of the model on sqrt attainment, and what they say on the level of
/// attainment.
/// </summary>
/// <remarks>
/// Variances are over the rows at hand (finite population: Gelman 2005, Ann. Stat. 33:1). What an average rep
/// would attain is the mean over the reps' expected levels, each rep once. Reps and patches are the caller's
/// indices; asking for one without a usable row is an error of the caller (<see cref="Knows"/>).
/// </remarks>
public sealed class DecompositionDraws
{
    private readonly DecompositionDraw[] _draws;
    private readonly int[] _reps;
    private readonly int[] _patches;

    internal DecompositionDraws(int[] reps, int[] patches, DecompositionDraw[] draws, double effectivePoints)
    {
        _reps = reps;
        _patches = patches;
        _draws = draws;
        EffectivePoints = effectivePoints;
        PatchShare = [.. _draws.Select(d => d.Parts.PatchShare)];
        SystematicShare = [.. _draws.Select(d => d.Parts.SystematicShare(d.ResidualVariance))];
    }

    /// <summary>Number of draws.</summary>
    public int Count => _draws.Length;

    /// <summary>What the importance points behind the draws were worth; a few hundred is plenty.</summary>
    public double EffectivePoints { get; }

    /// <summary>Patch part of the systematic variance (rho). Range: 0 to 1.</summary>
    public IReadOnlyList<double> PatchShare { get; }

    /// <summary>Systematic part of all variance (sys). Range: 0 to 1.</summary>
    public IReadOnlyList<double> SystematicShare { get; }

    /// <summary>
    /// Covariance of the rep's and the patch's part over the rows (sorting), on the sqrt scale.
    /// </summary>
    public IEnumerable<double> Covariance => _draws.Select(d => d.Parts.Covariance);

    /// <summary>Residual variance on the sqrt scale.</summary>
    public IEnumerable<double> ResidualVariance => _draws.Select(d => d.ResidualVariance);

    /// <summary>Variance of the reps' part over the rows, sqrt scale.</summary>
    public IEnumerable<double> PeopleVariance => _draws.Select(d => d.Parts.PeopleVariance);

    /// <summary>Variance of the patches' part over the rows, sqrt scale.</summary>
    public IEnumerable<double> PatchVariance => _draws.Select(d => d.Parts.PatchVariance);

    internal IReadOnlyList<DecompositionDraw> Draws => _draws;

    /// <summary>Whether the rep and the patch have a usable row.</summary>
    /// <param name="rep">Caller's index.</param>
    /// <param name="patch">Caller's index.</param>
    /// <returns>True where both can be asked for.</returns>
    public bool Knows(int rep, int patch) => KnowsRep(rep) && KnowsPatch(patch);

    /// <summary>Whether the rep has a usable row.</summary>
    /// <param name="rep">Caller's index.</param>
    /// <returns>True where the rep can be asked for.</returns>
    public bool KnowsRep(int rep) => At(_reps, rep) >= 0;

    /// <summary>Whether the patch has a usable row.</summary>
    /// <param name="patch">Caller's index.</param>
    /// <returns>True where the patch can be asked for.</returns>
    public bool KnowsPatch(int patch) => At(_patches, patch) >= 0;

    /// <summary>
    /// Patch share recomputed as if skill were sorted onto good patches with a correlation r.
    /// </summary>
    /// <param name="sorting">Assumed correlation (r). Range: 0 up to, not including, 1.</param>
    /// <returns>Draws of the share. Meant for the version without rep means.</returns>
    public IEnumerable<double> PatchShareIfSorted(double sorting) =>
        _draws.Select(d => d.Parts.PatchShareIfSorted(sorting));

    /// <summary>
    /// Rep effect on the level of attainment in the average patch, against the average rep: .03 = 3 points.
    /// </summary>
    /// <param name="rep">Caller's index.</param>
    /// <returns>Draws.</returns>
    public IEnumerable<double> RepEffect(int rep)
    {
        var at = Known(_reps, rep);

        return _draws.Select(d => d.ExpectedLevel(d.People[at] + d.MeanPatch) - d.AverageLevel(d.MeanPatch));
    }

    /// <summary>
    /// Patch-adjusted attainment: 100 E[level | rep, own patches] / E[level | average rep, same patches],
    /// over the rep's rows. 100 = what an average rep books there.
    /// </summary>
    /// <param name="rep">Caller's index.</param>
    /// <returns>Draws.</returns>
    public IEnumerable<double> Adjusted(int rep)
    {
        var at = Known(_reps, rep);

        return _draws.Select(d => d.Adjusted[at]);
    }

    /// <summary>Expected level of attainment of an average rep in a patch, in an average season.</summary>
    /// <param name="patch">Caller's index.</param>
    /// <returns>Draws; the patch index is quota times this.</returns>
    public IEnumerable<double> PatchLevel(int patch)
    {
        var at = Known(_patches, patch);

        return _draws.Select(d => d.AverageLevel(d.Patch[at]));
    }

    /// <summary>Expected level of attainment of a rep in a patch, in an average season.</summary>
    /// <param name="rep">Caller's index.</param>
    /// <param name="patch">Caller's index.</param>
    /// <returns>Draws.</returns>
    public IEnumerable<double> Level(int rep, int patch)
    {
        var (i, j) = (Known(_reps, rep), Known(_patches, patch));

        return _draws.Select(d => d.ExpectedLevel(d.People[i] + d.Patch[j]));
    }

    internal int RepAt(int rep) => Known(_reps, rep);

    internal int PatchAt(int patch) => Known(_patches, patch);

    private static int At(int[] known, int index) => Array.BinarySearch(known, index);

    private static int Known(int[] known, int index)
    {
        var at = At(known, index);
        ArgumentOutOfRangeException.ThrowIfNegative(at, nameof(index));
        return at;
    }
}
