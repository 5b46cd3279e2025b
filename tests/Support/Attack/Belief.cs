namespace Performix.Tests.Support.Attack;

/// <summary>What an attacker believes of one answer.</summary>
/// <param name="Posterior">The chance of "flagged", given the ledger.</param>
/// <param name="OddsFactor">Posterior odds over prior odds.</param>
/// <param name="Releases">How many releases speak of the person.</param>
public sealed record Belief(double Posterior, double OddsFactor, int Releases);
