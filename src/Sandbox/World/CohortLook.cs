namespace Performix.Sandbox.World;

/// <param name="SizeSpread">Mean square over mean of a patch's deal sizes.</param>
/// <param name="PersonName">The name that goes with a number.</param>
internal sealed record CohortLook(Func<int, double> SizeSpread, Func<int, string> PersonName);
