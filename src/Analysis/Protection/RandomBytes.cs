namespace Performix.Analysis.Protection;

/// <summary>A source of even, independent bits. Outside it is <c>RandomNumberGenerator.Fill</c>; Analysis has none.
/// </summary>
/// <param name="buffer">What to fill.</param>
public delegate void RandomBytes(Span<byte> buffer);
