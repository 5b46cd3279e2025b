namespace Performix.OperatingCharacteristics;

/// <summary>The test of activity on one org.</summary>
/// <param name="TrulyNull">Whether activity has no effect there.</param>
/// <param name="Rejected">Partial effect given the patch, HC3, 5 %.</param>
/// <param name="RawRejected">Spearman without the patch, 5 %.</param>
/// <param name="Equivalent">Whether the 90 % interval of the partial r is inside +-.3.</param>
public sealed record ActivityScore(bool TrulyNull, bool Rejected, bool RawRejected, bool Equivalent);
