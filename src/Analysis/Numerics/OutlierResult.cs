namespace Performix.Analysis.Numerics;

/// <summary>
/// The row farthest from a regression of the others. Source: Cook and Weisberg (1982, ch. 2). Made by
/// <see cref="SpecificationChecks.Outlier"/>.
/// </summary>
/// <param name="Row">Its position.</param>
/// <param name="T">Its externally studentised residual.</param>
/// <param name="P">Two-sided probability times the number of rows, at most 1.</param>
public sealed record OutlierResult(int Row, double T, double P);
