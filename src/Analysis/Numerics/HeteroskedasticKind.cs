namespace Performix.Analysis.Numerics;

/// <summary>
/// How squared residuals are blown up for their leverage h in a heteroskedasticity-consistent covariance.
/// Source: MacKinnon and White (1985, J. Econometrics 29) for 0-3, Cribari-Neto (2004, CSDA 45) for 4.
/// Consumer: <see cref="RobustCovariance"/>.
/// </summary>
public enum HeteroskedasticKind
{
    /// <summary>e2, White (1980).</summary>
    HC0,

    /// <summary>e2 n/(n-k).</summary>
    HC1,

    /// <summary>e2/(1-h): unbiased under equal variances.</summary>
    HC2,

    /// <summary>e2/(1-h)2: close to the jackknife; the house's default for 25 rows and more.</summary>
    HC3,

    /// <summary>e2/(1-h)^d with d = min(4, nh/k).</summary>
    HC4,
}
