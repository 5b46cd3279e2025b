using Performix.Analysis.Diagnosis;
using Performix.Analysis.Units;
using static Performix.Bot.Commands.Prose;

namespace Performix.Bot.Commands;

/// <summary>Figures as words, each with its interval and unit.</summary>
internal static class Figures
{
    /// <summary>A share, <c>33% (95 % interval 15–58%)</c>.</summary>
    public static string Percent(Estimate share) => Invariant(
        $"{share.Value:0.#%} (95 % interval {100 * share.Interval.Low:0}–{100 * share.Interval.High:0}%)");

    /// <summary>A number without a unit, such as a correlation or an area under a curve.</summary>
    public static string Number(Estimate value) => Invariant(
        $"{value.Value:0.00} (95 % interval {value.Interval.Low:0.00} to {value.Interval.High:0.00})");

    /// <summary>A difference of attainment in points.</summary>
    public static string Points(Estimate change) => Invariant(
        $"{100 * change.Value:+0;-0;0} points (95 % interval {100 * change.Interval.Low:+0;-0;0} to ")
        + Invariant($"{100 * change.Interval.High:+0;-0;0})");

    /// <summary>A predicted attainment and the chance of a hit.</summary>
    public static string Outcome(SwapOutcome found) => Invariant(
        $"{found.Value:0%} (95 % interval {100 * found.Lo:0}–{100 * found.Hi:0}%), ")
        + Invariant($"probability of quota {found.PHit:0.00}");

    /// <summary>A count with its noun.</summary>
    public static string Count(int number, string one, string many) =>
        Invariant($"{number} {(number == 1 ? one : many)}");
}
