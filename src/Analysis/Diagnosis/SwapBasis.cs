using System.Buffers.Binary;
using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>
/// A cohort's model as far as a rep in another patch is predicted from it: thinned joint posterior draws on the sqrt
/// scale, packed so that a large cohort stays small (definitions 5.8, statistics 3d).
/// </summary>
/// <remarks>At most 400 draws and about a million numbers: 4 MB for 2,000 reps in 2,000 patches.</remarks>
public sealed record SwapBasis
{
    private const int MostDraws = 400;
    private const int FewestDraws = 100;
    private const int MostNumbers = 1_000_000;

    /// <summary>Periods to come that are drawn for each posterior draw, as a set of four; smooths the probability.
    /// </summary>
    private const int Repeats = 10;

    private const int Ahead = 4;

    /// <summary>Base and residual variance stand before the parts of reps and patches.</summary>
    private const int Head = 2;

    /// <summary>Reps of the model, in ordinal order.</summary>
    public required IReadOnlyList<string> Reps { get; init; }

    /// <summary>Patches of the model, in ordinal order.</summary>
    public required IReadOnlyList<string> Patches { get; init; }

    /// <summary>Number of draws. Range: 1 to 400.</summary>
    public required int Draws { get; init; }

    /// <summary>Draw by draw: base, residual variance, the reps' parts, the patches' parts; little-endian single
    /// precision.</summary>
    public required ReadOnlyMemory<byte> Parts { get; init; }

    /// <summary>Expected attainment of an average rep in each patch, 1 is on quota.</summary>
    public required IReadOnlyList<double> Levels { get; init; }

    /// <summary>The lowest such level among the patches that each rep has worked.</summary>
    public required IReadOnlyList<double> Lowest { get; init; }

    /// <summary>The highest such level among the patches that each rep has worked.</summary>
    public required IReadOnlyList<double> Highest { get; init; }

    private int Width => Head + Reps.Count + Patches.Count;

    /// <summary>Predicts the mean attainment of the next four periods of a rep in a patch.</summary>
    /// <param name="repId">The rep.</param>
    /// <param name="patchId">The patch.</param>
    /// <param name="seed">The seed of the diagnosis: the same question has the same answer.</param>
    /// <returns>The prediction; null where the model has no row of the rep or of the patch.</returns>
    public SwapAnswer? Predict(string repId, string patchId, long seed)
    {
        var (rep, patch) = (At(Reps, repId), At(Patches, patchId));
        if (rep < 0 || patch < 0)
        {
            return null;
        }

        var roots = Enumerable.Range(0, Draws * Repeats)
            .Select(n => n / Repeats)
            .Select(d => (Number(d, 0) + Number(d, Head + rep) + Number(d, Head + Reps.Count + patch), Number(d, 1)));
        var (realised, hit) = DecompositionSwap.Realised(roots, seed, $"basis/{repId}/{patchId}", Ahead);
        return new SwapAnswer(
            repId, patchId, realised.Value, realised.Lo, realised.Hi, hit,
            Extrapolates(rep, patch));
    }

    /// <summary>Whether a patch lies outside the range of patches that a rep has worked in.</summary>
    /// <param name="repId">The rep.</param>
    /// <param name="patchId">The patch.</param>
    /// <returns>Null where the model has no row of the rep or of the patch.</returns>
    public bool? Extrapolates(string repId, string patchId) =>
        (At(Reps, repId), At(Patches, patchId)) is (>= 0 and var rep, >= 0 and var patch)
            ? Extrapolates(rep, patch)
            : null;

    internal static SwapBasis? Of(CohortDecomposition model)
    {
        if (model.Fit.Sorted is not { } draws || model.Fit.Scope.Reps < SwapReader.LeastReps)
        {
            return null;
        }

        var reps = model.Reps.Select(model.Rep).OfType<int>().ToArray();
        var patches = model.Patches.Select(model.Patch).OfType<int>().ToArray();
        var thin = Thinned(draws.Draws, Head + reps.Length + patches.Length);
        double[] levels = [.. patches.Select(p => PosteriorInterval.Of(draws.PatchLevel(p)).Value)];
        var worked = reps.Select(r => Worked(model, model.Reps[r], patches, levels)).ToArray();
        return new SwapBasis
        {
            Reps = [.. reps.Select(r => model.Reps[r])],
            Patches = [.. patches.Select(p => model.Patches[p])],
            Draws = thin.Length,
            Parts = Packed(thin, [.. reps.Select(draws.RepAt)], [.. patches.Select(draws.PatchAt)]),
            Levels = levels,
            Lowest = [.. worked.Select(w => w.Min())],
            Highest = [.. worked.Select(w => w.Max())],
        };
    }

    private static DecompositionDraw[] Thinned(IReadOnlyList<DecompositionDraw> draws, int width)
    {
        var most = Math.Min(draws.Count, Math.Clamp(MostNumbers / width, FewestDraws, MostDraws));
        return [.. Enumerable.Range(0, most).Select(n => draws[(int)((long)n * draws.Count / most)])];
    }

    private static double[] Worked(CohortDecomposition model, string repId, int[] patches, double[] levels) =>
        [.. model.Rows
            .Where(r => r.RepId == repId)
            .Select(r => model.Patch(r.PatchId ?? ""))
            .OfType<int>()
            .Distinct()
            .Select(p => levels[Array.BinarySearch(patches, p)])];

    private static byte[] Packed(DecompositionDraw[] draws, int[] reps, int[] patches)
    {
        var width = Head + reps.Length + patches.Length;
        var packed = new byte[draws.Length * width * sizeof(float)];
        for (var d = 0; d < draws.Length; d++)
        {
            var draw = draws[d];
            double[] numbers =
            [
                draw.Base, draw.ResidualVariance,
                .. reps.Select(r => draw.People[r]), .. patches.Select(p => draw.Patch[p]),
            ];
            for (var n = 0; n < width; n++)
            {
                var place = packed.AsSpan(((d * width) + n) * sizeof(float));
                BinaryPrimitives.WriteSingleLittleEndian(place, (float)numbers[n]);
            }
        }

        return packed;
    }

    private static int At(IReadOnlyList<string> sorted, string id) =>
        Array.BinarySearch([.. sorted], id, StringComparer.Ordinal);

    private bool Extrapolates(int rep, int patch) =>
        Levels[patch] < Lowest[rep] || Levels[patch] > Highest[rep];

    private double Number(int draw, int at) =>
        BinaryPrimitives.ReadSingleLittleEndian(Parts.Span[(((draw * Width) + at) * sizeof(float))..]);
}
