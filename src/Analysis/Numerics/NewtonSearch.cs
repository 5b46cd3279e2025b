using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// The lowest point of a smooth function of a few arguments near a start, by Newton's steps on the Hessian
/// made positive by the size of its eigenvalues, halved until they go down. Leaves saddle points along the
/// direction that goes down. Source: Nocedal and Wright (2006, section 3.4). Consumers:
/// <see cref="MixedModel"/>, <see cref="VarianceProfile"/>.
/// </summary>
internal static class NewtonSearch
{
    private const int MostSteps = 60;
    private const double LongestStep = 1;
    private const double Flat = 1e-7;

    /// <summary>A step this short leaves an error of its square.</summary>
    private const double Settled = 1e-6;

    /// <summary>The lowest point found.</summary>
    /// <param name="f">The function; null where it has no value.</param>
    /// <param name="start">A point where it has one.</param>
    /// <returns>The point, its value, and whether the slope vanished there.</returns>
    public static SearchResult Minimise(Func<double[], double?> f, double[] start)
    {
        var x = start;
        var best = f(x) ?? double.PositiveInfinity;
        for (var step = 0; step < MostSteps; step++)
        {
            if (NumericDerivatives.Of(f, x) is not { } at)
            {
                return new(x, best, false);
            }

            var eigen = at.Hessian.Evd(Symmetricity.Symmetric);
            var values = eigen.EigenValues.Map(v => v.Real);
            var along = eigen.EigenVectors.TransposeThisAndMultiply(at.Gradient);
            var steepest = values.AbsoluteMaximum();
            var saddle = along.L2Norm() < Flat * (1 + steepest) && values.Minimum() < -Flat * steepest;
            var direction = saddle
                ? eigen.EigenVectors.Column(values.MinimumIndex()) * 0.1
                : eigen.EigenVectors * Step(along, values);
            if (Descend(f, x, direction, at, best) is not { } next)
            {
                return new(x, best, along.L2Norm() < 1e-4 * (1 + steepest));
            }

            var settled = !saddle && direction.L2Norm() < Settled;
            (x, best) = next;
            if (settled)
            {
                return new(x, best, true);
            }
        }

        return new(x, best, false);
    }

    private static Vector<double> Step(Vector<double> along, Vector<double> values)
    {
        var floor = Math.Max(1e-8 * values.AbsoluteMaximum(), 1e-300);
        var step = along.MapIndexed((i, g) => -g / Math.Max(Math.Abs(values[i]), floor));
        return step.L2Norm() > LongestStep ? step * (LongestStep / step.L2Norm()) : step;
    }

    // Half as far until the function falls by more than rounding; null where it does not.
    private static (double[] X, double Value)? Descend(
        Func<double[], double?> f, double[] x, Vector<double> direction, Derivatives at, double best)
    {
        var rounding = 1e-13 * (1 + Math.Abs(at.Value));
        for (var part = 1.0; part > 1e-6; part /= 2)
        {
            var trial = x.Zip(direction, (a, d) => a + (part * d)).ToArray();
            if (f(trial) is { } value && value <= best + (direction.L2Norm() < 1e-4 ? rounding : 0))
            {
                return (trial, value);
            }
        }

        return null;
    }
}
