using MathNet.Numerics.LinearAlgebra;

namespace Performix.Analysis.Numerics;

/// <summary>
/// A function's value, gradient and Hessian at a point. Made by <see cref="NumericDerivatives"/>.
/// </summary>
internal sealed record Derivatives(double Value, Vector<double> Gradient, Matrix<double> Hessian);
