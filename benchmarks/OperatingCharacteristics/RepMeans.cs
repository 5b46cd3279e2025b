using Performix.Tests.Support.Simulation;

namespace Performix.OperatingCharacteristics;

/// <summary>
/// One row a rep: means over quarters, attainment and activity taken off the quarter's mean first.
/// </summary>
internal sealed class RepMeans
{
    public RepMeans(SimulatedOrg org)
    {
        var season = org.Rows.GroupBy(row => row.Quarter)
            .ToDictionary(
                g => g.Key, g => (Attained: g.Average(r => r.Attainment), Activity: g.Average(Activity)));
        var reps = org.Rows.GroupBy(row => row.Rep).OrderBy(g => g.Key).ToList();
        double[] Means(Func<SimulatedRow, double> value) => [.. reps.Select(g => g.Average(value))];
        Attained = Means(row => row.Attainment - season[row.Quarter].Attained);
        Active = Means(row => Activity(row) - season[row.Quarter].Activity);
        Patch =
        [
            Means(row => Math.Log(org.Patches[row.Patch].Potential)),
            Means(row => row.LeadQuality),
            Means(row => org.Patches[row.Patch].AccountMix),
        ];
        Person =
        [
            Means(row => row.Calls / row.SeatFraction),
            Means(row => row.Demos / row.SeatFraction),
            Means(row => row.Tenure),
        ];
    }

    public double[] Attained { get; }

    /// <summary>Log calls per time in the seat.</summary>
    public double[] Active { get; }

    public double[][] Patch { get; }

    public double[][] Person { get; }

    private static double Activity(SimulatedRow row) => Math.Log(Math.Max(row.Calls, 1) / row.SeatFraction);
}
