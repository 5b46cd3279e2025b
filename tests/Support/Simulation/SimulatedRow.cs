namespace Performix.Tests.Support.Simulation;

/// <summary>One rep-quarter of a simulated org.</summary>
public sealed record SimulatedRow
{
    public required int Rep { get; init; }

    public required int Patch { get; init; }

    public required int Quarter { get; init; }

    /// <summary>Full quarters in the seat at the start of the quarter.</summary>
    public required int Tenure { get; init; }

    public required double SeatFraction { get; init; }

    /// <summary>Quota for the time in the seat.</summary>
    public required double Quota { get; init; }

    public required double Bookings { get; init; }

    public required int Deals { get; init; }

    public required int Calls { get; init; }

    public required int Demos { get; init; }

    public required double LeadQuality { get; init; }

    /// <summary>What nobody sees: expected attainment of a ramped rep in a full quarter.</summary>
    public required double Expected { get; init; }

    public double Attainment => Bookings / Quota;
}
