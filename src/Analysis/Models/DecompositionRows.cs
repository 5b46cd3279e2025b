namespace Performix.Analysis.Models;

/// <summary>
/// The usable rows in canonical order, their levels without holes, and the columns of the model.
/// </summary>
internal sealed class DecompositionRows
{
    private const double LeastSeat = .3;
    private const int RampSteps = 3;
    private const int LeastRampRows = 3;

    public DecompositionRows(DecompositionInput input)
    {
        // One order for the same facts, whatever order they came in: sums then add up bit by bit the same.
        int[] rows = [.. Enumerable.Range(0, input.Rep.Count)
            .Where(row => input.SeatFraction[row] >= LeastSeat)
            .OrderBy(row => input.Rep[row]).ThenBy(row => input.Period[row]).ThenBy(row => input.Patch[row])
            .ThenBy(row => input.SqrtAttainment[row])];
        Reps = [.. rows.Select(row => input.Rep[row]).Distinct().Order()];
        Patches = [.. rows.Select(row => input.Patch[row]).Distinct().Order()];
        Rep = [.. rows.Select(row => Array.BinarySearch(Reps, input.Rep[row]))];
        Patch = [.. rows.Select(row => Array.BinarySearch(Patches, input.Patch[row]))];
        Period = [.. rows.Select(row => input.Period[row])];
        Response = [.. rows.Select(row => input.SqrtAttainment[row])];
        PeriodColumns = [.. Period.Distinct().Order().Skip(1).Select(t => Indicator(Period, t))];
        var ramp = Ramp([.. rows.Select(row => input.RampStep[row])]);
        Fixed = [[.. rows.Select(_ => 1.0)], .. PeriodColumns, .. ramp];
        var scores = input.Covariates.Select(column => Scores([.. rows.Select(row => column[row])]));
        Covariates = [.. scores.Where(column => column.Length > 0)];
        RepMeans = [.. Covariates.Select(MeansByRep)];
    }

    /// <summary>The caller's index of each rep that has a row, ascending; likewise for patches.</summary>
    public int[] Reps { get; }

    public int[] Patches { get; }

    /// <summary>Level of each row.</summary>
    public int[] Rep { get; }

    public int[] Patch { get; }

    public int[] Period { get; }

    public double[] Response { get; }

    public IReadOnlyList<double[]> PeriodColumns { get; }

    public IReadOnlyList<double[]> Fixed { get; }

    /// <summary>Standardised over the rows (population sd), so that one prior fits them all.</summary>
    public IReadOnlyList<double[]> Covariates { get; }

    /// <summary>
    /// Mean of each covariate over the rep's rows, by rep (Mundlak 1978, Econometrica 46:69).
    /// </summary>
    public IReadOnlyList<double[]> RepMeans { get; }

    public double[] ByRow(double[] byRep) => [.. Rep.Select(rep => byRep[rep])];

    private static IEnumerable<double[]> Ramp(int[] steps) =>
        from step in Enumerable.Range(0, RampSteps)
        let rows = steps.Count(s => s == step)
        where rows >= LeastRampRows && rows < steps.Length - LeastRampRows
        select Indicator(steps, step);

    private static double[] Indicator(int[] values, int value) =>
        [.. values.Select(v => v == value ? 1.0 : 0)];

    // Empty where the column does not vary: there is nothing to learn from it.
    private static double[] Scores(double[] values)
    {
        var mean = values.DefaultIfEmpty().Average();
        var spread = Math.Sqrt(values.Select(v => (v - mean) * (v - mean)).DefaultIfEmpty().Average());

        return spread > 1e-9 * (1 + Math.Abs(mean)) ? [.. values.Select(v => (v - mean) / spread)] : [];
    }

    private double[] MeansByRep(double[] column)
    {
        var sums = new double[Reps.Length];
        var counts = new int[Reps.Length];
        for (var row = 0; row < column.Length; row++)
        {
            sums[Rep[row]] += column[row];
            counts[Rep[row]]++;
        }

        return [.. sums.Zip(counts, (sum, count) => sum / count)];
    }
}
