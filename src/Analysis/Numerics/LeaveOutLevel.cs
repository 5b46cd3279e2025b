namespace Performix.Analysis.Numerics;

/// <summary>
/// What is left out when the noise of an observation is judged by the others. Source: Kline, Saggio and
/// Solvsten (2020, Ecta 88:1859). Consumer: <see cref="TwoWayFixedEffects"/>.
/// </summary>
public enum LeaveOutLevel
{
    /// <summary>One row: noise is independent from row to row.</summary>
    Observation,

    /// <summary>
    /// All rows of a unit at a site: noise may persist within them. The units' variance then rests on movers.
    /// </summary>
    Match,
}
