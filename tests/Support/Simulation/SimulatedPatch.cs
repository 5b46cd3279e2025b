namespace Performix.Tests.Support.Simulation;

/// <summary>What can be seen of a patch.</summary>
public sealed record SimulatedPatch(double Potential, double AccountMix, IReadOnlyList<double> LeadQuality);
