namespace Performix.Sandbox.World;

/// <summary>The days of one quarter in which a patch was worked.</summary>
/// <param name="Patch">Index within the cohort.</param>
/// <param name="From">First day.</param>
/// <param name="To">First day after.</param>
/// <param name="Tenancy">Who held it when.</param>
internal sealed record DealSpan(int Patch, DateOnly From, DateOnly To, Tenancy Tenancy);
