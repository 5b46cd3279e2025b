namespace Performix.Tests.Support.Simulation;

/// <summary>What truly happens to a rep in a patch over the four quarters after the data.</summary>
public sealed record SimulatedSwap(string Name, int Rep, int Patch, double Expected, double Realised)
{
    public bool Hit => Realised >= 1;
}
