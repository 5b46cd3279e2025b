namespace Performix.Analysis.Numerics;

/// <summary>
/// For each row or match: its leverage, how its noise enters each estimated variance, and the factor that
/// undoes the bias of a simulated leverage. Source: Kline, Saggio and Solvsten (2020, Ecta 88:1859). Made by
/// <see cref="ExactLeverage"/> and <see cref="ProjectedLeverage"/>.
/// </summary>
internal sealed record TwoWayLeverage(
    double[] Leverage, double[] OnUnit, double[] OnSite, double[] OnCovariance, double[] BiasFactor);
