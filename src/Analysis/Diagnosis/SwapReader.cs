using System.Globalization;
using Performix.Analysis.Models;

namespace Performix.Analysis.Diagnosis;

/// <summary>Reads predictions of a rep in another patch (definitions 5.8).</summary>
internal static class SwapReader
{
    /// <summary>Fewest reps of a model that predicts anything.</summary>
    public const int LeastReps = 8;

    /// <summary>Fewest rows of a rep who is picked out: one odd period makes nobody the top or the bottom rep.
    /// </summary>
    private const int LeastRows = 4;

    public static SwapReading? Of(CohortDecomposition model, DiagnosisRequest request)
    {
        if (model.Rows.Count == 0)
        {
            return null;
        }

        var asked = request.Swaps.Where(s => model.Rep(s.RepId) is not null || model.Patch(s.PatchId) is not null);
        if (model.Fit.Sorted is not { } draws || model.Fit.Scope.Reps < LeastReps)
        {
            return Refused(Few(model), asked);
        }

        var reps = Known([.. Steady(model)], model.Rep);
        if (reps.Length == 0)
        {
            return Refused($"no rep has {LeastRows} rows in the model", asked);
        }

        var patches = Known(model.Patches, model.Patch);
        var (top, bottom) = (DecompositionSwap.TopRep(draws, reps), DecompositionSwap.BottomRep(draws, reps));
        var (best, worst) = (DecompositionSwap.TopPatch(draws, patches), DecompositionSwap.BottomPatch(draws, patches));
        return new SwapReading
        {
            Top = model.Reps[top],
            BottomPatch = model.Patches[worst],
            TopInBottom = Outcome(DecompositionSwap.Predict(draws, top, worst, request.Seed)),
            BottomInTop = Outcome(DecompositionSwap.Predict(draws, bottom, best, request.Seed)),
            Refused = null,
            Asked = [.. asked.Select(s => Answer(model, draws, s, request.Seed))],
        };
    }

    private static IEnumerable<string> Steady(CohortDecomposition model) =>
        model.Rows.GroupBy(r => r.RepId).Where(g => g.Count() >= LeastRows).Select(g => g.Key)
            .Order(StringComparer.Ordinal);

    private static int[] Known(IReadOnlyList<string> ids, Func<string, int?> index) =>
        [.. ids.Select(index).OfType<int>()];

    private static string Few(CohortDecomposition model) => string.Create(
        CultureInfo.InvariantCulture, $"{model.Fit.Scope.Reps} reps in the model, {LeastReps} are needed");

    private static SwapReading Refused(string why, IEnumerable<SwapPair> asked) => new()
    {
        Top = null,
        BottomPatch = null,
        TopInBottom = null,
        BottomInTop = null,
        Refused = why,
        Asked = [.. asked.Select(Unknown)],
    };

    private static SwapAnswer Unknown(SwapPair pair) => new(pair.RepId, pair.PatchId, null, null, null, null, false);

    private static SwapOutcome Outcome(SwapPrediction found) =>
        new(found.Realised.Value, found.Realised.Lo, found.Realised.Hi, found.ProbabilityHit);

    private static SwapAnswer Answer(CohortDecomposition model, DecompositionDraws draws, SwapPair pair, long seed)
    {
        if (model.Rep(pair.RepId) is not { } rep || model.Patch(pair.PatchId) is not { } patch)
        {
            return Unknown(pair);
        }

        var found = Outcome(DecompositionSwap.Predict(draws, rep, patch, seed));
        return new SwapAnswer(
            pair.RepId, pair.PatchId, found.Value, found.Lo, found.Hi, found.PHit,
            Extrapolated(model, draws, pair, patch));
    }

    /// <summary>Whether the patch lies outside the range of patches that the rep has worked in.</summary>
    private static bool Extrapolated(CohortDecomposition model, DecompositionDraws draws, SwapPair pair, int patch)
    {
        double Level(int of) => PosteriorInterval.Of(draws.PatchLevel(of)).Value;
        double[] worked = [.. model.Rows
            .Where(r => r.RepId == pair.RepId)
            .Select(r => model.Patch(r.PatchId ?? ""))
            .OfType<int>()
            .Distinct()
            .Select(Level)];
        var asked = Level(patch);
        return asked < worked.Min() || asked > worked.Max();
    }
}
